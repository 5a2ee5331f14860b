/** Everything that must hold of the records of any article. */
import { type Records, analyze, UnreadableArticle } from '../src/index.js';
import { inconsistencies, recordsSchema } from '../src/records.js';
import { decode } from '../src/text/decode.js';

/** What is wrong with what becomes of an article; empty when nothing is. A refusal as unreadable is nothing wrong. */
export function troubleWith(bytes: Uint8Array, published: string | null = '2020-03-12'): string[] {
  try {
    const records = analyze('fuzz', bytes, { published });
    const { text } = decode(bytes);
    return [...shape(records), ...inconsistencies(records, text), ...sentencesOf(records, text)];
  } catch (error) {
    if (error instanceof UnreadableArticle) return [];
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function shape(records: Records): string[] {
  const issues = recordsSchema.safeParse(records).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const WHITE = /^[\s\u200b-\u200d\u2060\ufeff\u00ad\u0085]*$/;

/** Sentences stand in order, do not overlap, and have nothing but white space between them; front matter may go before. */
function sentencesOf({ sentences }: Records, text: string): string[] {
  const wrong: string[] = [];
  let end = sentences[0]?.start ?? 0;
  for (const sentence of sentences) {
    if (sentence.start < end || sentence.end <= sentence.start)
      wrong.push(`sentence ${sentence.start}-${sentence.end}: out of order`);
    else if (!WHITE.test(text.slice(end, sentence.start))) wrong.push(`${end}-${sentence.start}: text in no sentence`);
    end = sentence.end;
  }
  if (sentences.length && !WHITE.test(text.slice(end))) wrong.push(`${end}-: text after the last sentence`);
  return wrong;
}
