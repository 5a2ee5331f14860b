/** What lies on the reviewer's desk: goldens beside fresh outputs, and the way back to the disk. */
import { metadataReader } from '../batch/metadata.js';
import type { Place } from '../evaluate/finding.js';
import { reviewText } from '../evaluate/review.js';
import { type Session, type Subject, sessionOf } from '../evaluate/session.js';
import { FileTrouble, readBytes, readIfThere, writeAtomically } from '../files.js';
import { toJson } from '../formats/json.js';
import { language } from '../languages/index.js';
import { extractRecords } from '../pipeline.js';
import { type Records, recordsSchema } from '../records.js';
import { type Golden, goldenFiles, loadGolden, loadOutput } from './goldens.js';

export interface Desk {
  readonly goldens: ReadonlyMap<string, Golden>;
  readonly session: Session;
  /** Where an article stands, for showing a difference. */
  place(id: string): Place;
  /** Its decoded text. */
  text(id: string): string;
}

interface Folders {
  readonly output: string;
  readonly golden: string;
  readonly corpus: string;
}

/**
 * Loads goldens and outputs, all or those named.
 * @throws FileTrouble when one is not there, or when article, rules or golden moved since the output was made
 */
export async function openDesk(ids: readonly string[], folders: Folders): Promise<Desk> {
  const files = (await goldenFiles(folders.golden)).filter(({ id }) => ids.length === 0 || ids.includes(id));
  const lacking = ids.find(id => !files.some(file => file.id === id));
  if (lacking !== undefined)
    throw new FileTrouble(`${folders.golden} has no golden of ${lacking}; depeche add makes one.`);
  const goldens = files.map(file => loadGolden(file, folders.corpus));
  const extracted = extractor(folders);
  const subjects = goldens.map(golden => ({
    id: golden.id,
    golden: golden.records,
    review: golden.review,
    now: outputOf(golden, folders.output, extracted),
  }));
  const session = sessionOf(subjects);
  const known = new Map(goldens.map(golden => [golden.id, golden]));
  for (const subject of session.subjects.values())
    if (isAtStake(subject)) checkFresh(subject.now, extracted(known.get(subject.id)!), folders.output);
  return {
    goldens: known,
    session,
    place: id => known.get(id)!,
    text: id => known.get(id)!.text ?? '',
  };
}

/** What extract wrote, or would write. */
function outputOf(golden: Golden, folder: string, extracted: (golden: Golden) => Records): Records {
  if (golden.stale !== null) throw new FileTrouble(`${golden.path}: ${golden.stale}`);
  return loadOutput(folder, golden.id) ?? extracted(golden);
}

/** Only what can be written needs to be fresh. */
function isAtStake({ open, review }: Subject): boolean {
  return open.length > 0 || review.state === 'draft' || review.rejected.length > 0;
}

/** What the extraction says of an article now. */
function extractor({ corpus }: Folders): (golden: Golden) => Records {
  const metadata = metadataReader();
  return ({ id, article }) => {
    if (!article)
      throw new FileTrouble(`${corpus}/${id}.txt is not there; name the folder of the articles with --corpus.`);
    const source = { id, path: article.path, bytes: readBytes(article.absolute), ...metadata(article) };
    return recordsSchema.parse(extractRecords(source, language('fr')));
  };
}

/** The extraction is deterministic: what it says now is what the output must say. */
function checkFresh(now: Records, today: Records, output: string): void {
  if (JSON.stringify(today) === JSON.stringify(now)) return;
  const moved = today.article.sha256 === now.article.sha256 ? 'the rules' : 'the article';
  throw new FileTrouble(
    `${now.article.id}: ${moved} moved since ${output} was made; run depeche extract, then accept.`,
  );
}

/**
 * Writes the goldens and reviews that were touched; how many articles. The article block, sentences and notes are not
 * reviewed: they follow the output.
 * @throws FileTrouble before anything is written when a golden moved on the disk meanwhile
 */
export function save({ goldens }: Desk, session: Session): number {
  const touched = [...session.subjects.values()].filter(subject => subject.touched);
  for (const { id } of touched) {
    const { path, json, reviewPath, reviewJson } = goldens.get(id)!;
    if (readIfThere(path) === json && readIfThere(reviewPath) === reviewJson) continue;
    throw new FileTrouble(`${path}: moved on the disk during the review; nothing was written, accept again.`);
  }
  for (const { id, golden, review, now } of touched) {
    const { path, reviewPath, reviewJson } = goldens.get(id)!;
    const { article, sentences, notes } = now;
    writeAtomically(path, toJson({ ...golden, article, sentences, notes }));
    if (reviewJson !== null || review.state === 'draft' || review.rejected.length)
      writeAtomically(reviewPath, reviewText(review));
  }
  return touched.length;
}
