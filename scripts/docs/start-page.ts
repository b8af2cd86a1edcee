/** `index.html`: what Cadastre is, and a card for each registry. */
import { firstCall } from './curl.js';
import type { Documented, Listed } from './document.js';
import { html, sentence, type Markup } from './html.js';
import { page, shell } from './page.js';
import { referenceLink } from './reference-page.js';

export const startPage = (registries: readonly Documented[]): Markup =>
  page({
    title: 'Cadastre',
    body: html`<main id="content" class="text">
      <h1>Cadastre</h1>
      <p class="lead">
        Cadastre serves registries from their OpenAPI documents: what a document says is what the server takes and
        answers. Records are kept in MongoDB or in a store of its own, and a change is answered once it is durable.
      </p>
      <p>
        A server on loopback without configuration is open. Any other asks for credentials: add
        <code>-H 'X-API-Key: …'</code> to a call; whoever runs the server makes keys with
        <code>cadastre access key issue</code>.
      </p>
      ${registries.map(card)}
      <section class="card" aria-labelledby="server">
        <h2 id="server">The server</h2>
        <ul class="rows">
          ${row('/livez', 'The process runs')} ${row('/readyz', 'The store answers')}
          ${row('/metrics', 'Counts and times, for Prometheus')}
          ${row('errors.html', 'Every error: its code, and what to do next')}
        </ul>
      </section>
    </main>`,
  });

const row = (path: string, meaning: string): Markup =>
  html`<li>
    <a href="${path}"><code>${path}</code><span>${meaning}</span></a>
  </li>`;

function card(registry: Documented): Markup {
  const { name, document, operations } = registry;
  const { title, version, summary = '' } = document.info;
  const call = firstCall(registry);
  return html`<section class="card" aria-labelledby="${name}">
    <h2 id="${name}"><a href="${name}.html">${title}</a></h2>
    <p>${sentence(summary)}</p>
    <ul class="rows">
      ${operations.map((listed) => operationRow(registry, listed))}
    </ul>
    ${call === undefined ? [] : [html`<h3>Try it</h3>`, shell(call)]}
    <p class="meta">
      <span>Version ${version}</span> <a href="${name}.html">Reference</a>
      <a href="/openapi/${name}.json">OpenAPI as JSON</a> <a href="/openapi/${name}.yaml">as YAML</a>
    </p>
  </section>`;
}

const operationRow = (registry: Documented, listed: Listed): Markup =>
  html`<li>
    <a href="${referenceLink(registry, listed)}"
      ><code><b class="${listed.method}">${listed.method.toUpperCase()}</b> ${listed.path}</code
      ><span>${sentence(listed.operation.summary ?? '')}${placeOf(registry, listed)}</span></a
    >
  </li>`;

/** Where it is served, where that is not at the page's origin. */
const placeOf = ({ document }: Documented, { operation }: Listed): string =>
  operation['x-own-port'] === true ? `, on port ${document['x-registry'].port}` : '';
