/**
 * The page as one string. Nothing of an article is ever written as markup: it stands in JSON blocks in which `<` is
 * escaped, and the page's script puts it on the screen as text. The policy lets only this script and this style in,
 * reaches no network, and makes the browser itself refuse text as markup (Trusted Types).
 */
import { createHash } from 'node:crypto';
import type { ArticleData, Overview } from './data.js';

/** The page's own parts, as built. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/** One self-contained HTML document; deterministic. */
export function pageOf(overview: Overview, articles: readonly ArticleData[], { script, style }: PageParts): string {
  const blocks = articles.map((article, at) => block(`article-${at}`, article));
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Dépêche</title>
<style>${style}</style>
</head>
<body>
<noscript><p>Ce rapport a besoin de JavaScript, que ce navigateur refuse. This report needs JavaScript.</p></noscript>
<div id="page"></div>
${block('overview', overview)}
${blocks.join('\n')}
<script>${script}</script>
</body>
</html>
`;
}

function policy(script: string, style: string): string {
  return [
    `default-src 'none'`,
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}

/** The browser hashes the text as it parses it: with LF line ends. */
function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function block(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${escapedJson(value)}</script>`;
}

/** JSON that cannot end its block or open a comment: `</script>`, `<!--`. */
export function escapedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
