/** HTML as template literals in which every interpolated text is escaped, unless it is such markup itself. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that was made here, and so goes into a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | readonly Part[];

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

const render = (part: Part): string => {
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(render).join('') : escape(String(part));
};

/** Markup from a template: `Markup` goes in as it is, lists are joined, everything else is escaped. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...parts.map(render)));

/** A sentence of a document, with its `backticks` as code; nothing else of Markdown is read. */
export const sentence = (text: string): Markup[] =>
  text.split(/`([^`]+)`/).map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));

/** JSON for a data block: no text in it can end the block or open a comment. */
export const data = (value: unknown): Markup => new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'));
