/** `errors.html`: what the `type` of problem details leads to, a section for each code. */
import { STATUS_CODES } from 'node:http';
import type { CatalogueEntry } from '../generate/errors.js';
import { html, sentence, type Markup } from './html.js';
import { page, shell } from './page.js';

type Entry = readonly [code: string, entry: CatalogueEntry];

/** `origin` is where the sample request is sent. */
export function errorsPage(catalogue: Record<string, CatalogueEntry>, origin: string): Markup {
  const entries = Object.entries(catalogue);
  const statuses = [...new Set(entries.map(([, { status }]) => status))].sort((a, b) => a - b);
  const groups = statuses.map((status) => [status, entries.filter(([, entry]) => entry.status === status)] as const);
  return page({
    title: 'Errors – Cadastre',
    body: html`<main id="content" class="text">
      <h1>Errors</h1>
      <p class="lead">
        Every refusal has a code. The code stays; the sentence may get better. A detail, such as the field that is
        wrong, follows it.
      </p>
      <p>
        A registry refuses in the words of its own document. With <code>Accept: application/problem+json</code>, and
        wherever no registry is asked, the answer is a problem document (RFC 9457): <code>type</code> leads to a section
        of this page, <code>code</code> names it, <code>requestId</code> finds the request in the log.
      </p>
      ${shell({ text: `curl ${origin}/nowhere`, origin })}
      <nav class="codes" aria-label="Codes">
        ${groups.map(([, some]) => some.map(([code]) => html`<a href="#${code}">${code}</a> `))}
      </nav>
      ${groups.map(([status, some]) => group(status, some))}
    </main>`,
  });
}

const group = (status: number, entries: readonly Entry[]): Markup =>
  html`<section class="card" aria-labelledby="status-${status}">
    <h2 id="status-${status}">${status} ${STATUS_CODES[status] ?? ''}</h2>
    ${entries.map(section)}
  </section>`;

const section = ([code, { sentence: said, status, when }]: Entry): Markup =>
  html`<section class="error" id="${code}" aria-label="${code}">
    <h3><a href="#${code}">${code}</a> <span class="status">${status}</span></h3>
    <p class="said">${sentence(said)}</p>
    <p>${sentence(when)}</p>
  </section>`;
