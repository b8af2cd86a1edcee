/** `<registry>.html`: the whole document, drawn by Redoc. */
import type { Documented, Listed } from './document.js';
import { data, html, type Markup } from './html.js';
import { page } from './page.js';

/** The document stands in the page as data, so that no inline script has to be allowed. */
export function referencePage({ name, document }: Documented): Markup {
  return page({
    title: document.info.title,
    head: html`<link rel="modulepreload" href="redoc.standalone.js" />
      <script type="application/json" id="document" data-name="${name}">
        ${data(document)}
      </script>
      <script type="module" src="reference.js"></script>`,
    links: html`<a href="/openapi/${name}.json">JSON</a><a href="/openapi/${name}.yaml">YAML</a>`,
    body: html`<main id="content"></main>
      <noscript><p class="notice">This page is drawn by a script; the document itself is linked above.</p></noscript>`,
  });
}

/** Redoc's own address of an operation: the slug of its first tag, then its id in lower case. */
export function referenceLink({ name }: Documented, { operation }: Listed): string {
  const tag = operation.tags?.[0];
  const place = [...(tag === undefined ? [] : [slug(tag)]), operation.operationId.toLowerCase()];
  return `${name}.html#/${place.join('/')}`;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
