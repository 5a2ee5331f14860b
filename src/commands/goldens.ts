/** Golden files with their reviews and articles, as diff, accept and report need them. */
import { createHash } from 'node:crypto';
import { type Place } from '../evaluate/finding.js';
import { NEW_REVIEW, type Review, reviewSchema } from '../evaluate/review.js';
import {
  type ArticleFile,
  FileTrouble,
  type OtherFile,
  articleIn,
  findFiles,
  outputPath,
  readBytes,
  readIfThere,
} from '../files.js';
import { type Records, inconsistencies } from '../records.js';
import { decode } from '../text/decode.js';
import { checkedRecords } from './records-file.js';

export interface Golden extends Place {
  readonly id: string;
  readonly path: string;
  /** As it was read, to see whether it moved before it is written again. */
  readonly json: string;
  readonly records: Records;
  readonly review: Review;
  readonly reviewPath: string;
  readonly reviewJson: string | null;
  readonly article: ArticleFile | null;
  /** Why it cannot be compared: the article is another than the golden's. */
  readonly stale: string | null;
}

const REVIEW = '.review.json';

/** Golden files of a folder by id, without reading them. Throws `FileTrouble` when there is none. */
export async function goldenFiles(folder: string): Promise<OtherFile[]> {
  const files = (await findFiles([folder], '.json')).filter(({ absolute }) => !absolute.endsWith(REVIEW));
  if (files.length === 0) throw new FileTrouble(`${folder} holds no golden file; make one with depeche add.`);
  return files;
}

/** Reads and checks one golden with what lies beside it. Throws `FileTrouble` when it is no golden. */
export function loadGolden({ id, absolute }: OtherFile, corpus: string): Golden {
  const json = new TextDecoder().decode(readBytes(absolute));
  const records = checkedRecords(json, absolute);
  const reviewPath = absolute.replace(/\.json$/, REVIEW);
  const reviewJson = readIfThere(reviewPath);
  const article = articleIn(corpus, id);
  const bytes = article && readBytes(article.absolute);
  const text = bytes && decode(bytes).text;
  return {
    id,
    path: absolute,
    json,
    records,
    reviewPath,
    reviewJson,
    review: reviewJson === null ? NEW_REVIEW : parsedReview(reviewJson, reviewPath),
    article,
    file: `${corpus}/${records.article.path}`,
    text,
    sentences: records.sentences,
    stale: text === null ? null : staleness(records, text, bytes!),
  };
}

function staleness(records: Records, text: string, bytes: Uint8Array): string | null {
  const [wrong] = inconsistencies(records, text);
  if (!wrong) return null;
  const moved = createHash('sha256').update(bytes).digest('hex') !== records.article.sha256;
  return moved ? `the article was edited since; review it anew (${wrong})` : `${wrong}; mend the golden`;
}

function parsedReview(json: string, path: string): Review {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new FileTrouble(`${path}: is not valid JSON (${(error as Error).message}); mend it.`);
  }
  const parsed = reviewSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path: place, message } = parsed.error.issues[0]!;
  throw new FileTrouble(`${path}: ${place.join('.')}: ${message}; mend it.`);
}

/** What the extraction wrote of an article, or null when it wrote nothing. */
export function loadOutput(folder: string, id: string): Records | null {
  const path = outputPath(folder, id);
  const json = readIfThere(path);
  return json === null ? null : checkedRecords(json, path);
}
