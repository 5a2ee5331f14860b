/**
 * npm run known-wrong [-- --allow-more]
 *
 * Writes down where the extraction is known to be wrong: compares corpus/ extracted anew with tests/golden and brings
 * every <id>.review.json up to date. A reason is kept as long as the same thing is wrong, even in another way; a new one
 * is given by its kind and can be made better by hand. Refuses to grow the list unless told: a rule that makes things
 * worse should be mended, not written down.
 */
import { metadataReader } from '../src/batch/metadata.js';
import { goldenFiles, loadGolden } from '../src/commands/goldens.js';
import { compare } from '../src/evaluate/compare.js';
import { type Difference, identityOf } from '../src/evaluate/difference.js';
import { type Review, reviewText } from '../src/evaluate/review.js';
import { readBytes, writeAtomically } from '../src/files.js';
import { language } from '../src/languages/index.js';
import { extractRecords } from '../src/pipeline.js';

const REASONS: Readonly<Record<string, string>> = {
  missing: 'not found yet',
  spurious: 'found where there is none; kept rather than losing true ones',
  type: 'taken for another type',
  boundary: 'found with too many or too few words',
  value: 'read as another value',
  link: 'taken for another thing of the article',
  role: 'given to another person or organisation',
  content: 'what is reported begins or ends elsewhere',
  cue: 'another word was taken for the cue, or none',
  speaker: 'the speaker was not told, or told wrong',
  via: 'the outlet was not told, or told wrong',
};

/** A change without what the output says: `person boundary 0-9`. */
const slotOf = (change: string): string => identityOf(change).split(' → ')[0]!;

function reviewOf(review: Review, differences: readonly Difference[]): Review {
  const exact = new Map(review.rejected.map(({ change, reason }) => [identityOf(change), reason]));
  const bySlot = new Map(review.rejected.map(({ change, reason }) => [slotOf(change), reason]));
  const rejected = differences.map(({ key, kind, gold }) => {
    const kept = exact.get(identityOf(key)) ?? (gold ? bySlot.get(slotOf(key)) : undefined);
    return { change: key, reason: kept ?? REASONS[kind]! };
  });
  return { ...review, rejected };
}

const metadata = metadataReader();
const pages: { path: string; text: string }[] = [];
let [before, after] = [0, 0];
for (const file of await goldenFiles('tests/golden')) {
  const { id, article, records, review, reviewPath, reviewJson } = loadGolden(file, 'corpus');
  if (!article || review.state === 'draft') continue;
  const source = { id, path: article.path, bytes: readBytes(article.absolute), ...metadata(article) };
  const next = reviewOf(review, compare(records, extractRecords(source, language('fr'))).differences);
  before += review.rejected.length;
  after += next.rejected.length;
  if (reviewJson !== null || next.rejected.length) pages.push({ path: reviewPath, text: reviewText(next) });
}
console.log(`known to be wrong: ${before} before, ${after} now`);
if (after > before && !process.argv.includes('--allow-more')) {
  console.error('More than before: mend what got worse (depeche diff shows it), or add -- --allow-more.');
  process.exitCode = 1;
} else for (const { path, text } of pages) writeAtomically(path, text);
