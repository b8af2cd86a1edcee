/** What every page of the portal has: head, bar, and nothing from elsewhere. */
import { html, type Markup } from './html.js';

export interface PageParts {
  readonly title: string;
  /** Scripts and data of this page alone. */
  readonly head?: Markup;
  /** Links at the right of the bar. */
  readonly links?: Markup;
  readonly body: Markup;
}

/** A whole HTML document. Paths are relative, so that the pages can be put anywhere. */
export const page = ({ title, head = html``, links = html``, body }: PageParts): Markup =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="icon.svg" />
        <link rel="stylesheet" href="portal.css" />
        <script type="module" src="portal.js"></script>
        ${head}
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="bar">
          <a class="home" href="./">Cadastre</a>
          <nav aria-label="Portal">${links}<a href="errors.html">Errors</a></nav>
        </header>
        ${body}
      </body>
    </html> `;

/** A command to paste; the page's script puts the server's own origin in, and a button beside it. */
export const shell = ({ text, origin }: { text: string; origin: string }): Markup =>
  html`<pre class="shell"><code data-origin="${origin}">${text}</code></pre>`;
