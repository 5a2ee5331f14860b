/**
 * Words are data. A lexicon is a text file: its first line says where it comes from and under which licence; one entry
 * a line; `#` starts a comment line; a TSV has its columns after tabs.
 */

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A lexicon as it is written. Throws when the first line names no source and licence. */
export function lexiconOf(bytes: Uint8Array, file: string): string {
  const text = UTF8.decode(bytes);
  if (/^# source: .+ licence: .+/.test(text)) return text;
  throw new Error(`${file}: the first line must read "# source: … licence: …"; add where the words come from.`);
}

/** Rows of a lexicon as columns, in file order. Throws as `lexiconOf`. */
export function rowsOf(bytes: Uint8Array, file: string): string[][] {
  return linesOf(bytes, file).map(line => line.split('\t'));
}

/** First column of each row. */
export function wordsOf(bytes: Uint8Array, file: string): string[] {
  return linesOf(bytes, file).map(line => (line.includes('\t') ? line.slice(0, line.indexOf('\t')) : line));
}

function linesOf(bytes: Uint8Array, file: string): string[] {
  return lexiconOf(bytes, file)
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
}
