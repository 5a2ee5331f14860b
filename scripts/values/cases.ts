/** Case files of the values folder: their schema, and which cases are news. */

export interface Expected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly value: unknown;
  readonly values?: readonly unknown[];
  readonly mod?: string;
}

export interface Case {
  readonly text: string;
  readonly reference?: string | null;
  readonly expected: readonly Expected[];
  readonly chat?: boolean;
  readonly suspect?: boolean;
  readonly bad_french?: boolean;
  readonly partial?: boolean;
  readonly point_for_period?: boolean;
  readonly source?: string;
  readonly notes?: string;
}

/** Reads a `.json` list of cases, or the articles of `timebank.jsonl` as cases. */
export function casesOf(text: string, file: string): Case[] {
  if (!file.endsWith('.jsonl')) return JSON.parse(text) as Case[];
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as { text: string; published: string; timexes: Expected[] })
    .map(article => ({ text: article.text, reference: article.published, expected: article.timexes }));
}

/** Not a chatbot's phrase, not suspect, not broken French. */
export function isNews(c: Case): boolean {
  return !c.chat && !c.suspect && !c.bad_french;
}
