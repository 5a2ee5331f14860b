/**
 * npm run train -- ../shared/names
 *
 * Trains the name tagger and writes src/languages/fr/names.model. Reads `train.jsonl` in the folder and raw news beside
 * it (`../news/articles.jsonl.gz`), and our own annotations of sentences of both (names.sentences.tsv). Deterministic. With --report it then measures what each source of knowledge brings.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLanguageFile } from '../src/files.js';
import type { Segmented } from '../src/document.js';
import { nameLists } from '../src/languages/fr/namelists.js';
import { report } from '../src/tagger/train/report.js';
import { type TrainingInput, trainTagger } from '../src/tagger/train/train.js';
import { encodeModel } from '../src/tagger/modelfile.js';
import {
  annotatedArticles,
  goldSources,
  markedSentences,
  partlyAnnotated,
  plainFrench,
  type RawArticle,
  rawArticles,
  segmented,
  textOf,
  TYPES,
} from './names-data.js';

const folder = process.argv[2];
if (!folder) throw new Error('name the folder of annotated articles: npm run train -- ../shared/names');
const FRENCH = resolve(import.meta.dirname, '../src/languages/fr');
const began = Date.now();
const log = (message: string): void =>
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${message}`);

const french = plainFrench();
const sentences = markedSentences(join(import.meta.dirname, 'names.sentences.tsv'));
const whole = annotatedArticles(join(folder, 'train.jsonl'), french, sentences);
// What was annotated in full, to learn or to measure, is left out of the raw text.
const known = new Set([...whole.map(({ id }) => id), ...goldSources(folder)]);
const raw = rawArticles(folder).filter(({ id }) => !known.has(id));
const parts = partlyAnnotated(raw, sentences, french);
const articles = [...whole, ...parts];
const read = parts.reduce((sum, { only }) => sum + only!.size, 0);
log(`${whole.length} annotated articles, ${read} sentences of ${parts.length} others, ${raw.length} raw ones`);
// A sentence is left out when the news no longer has it.
const lost = sentences.length - sentences.filter(({ id }) => known.has(id)).length - read;
if (lost > 0) log(`${lost} annotated sentences are not found any more: the news or the splitter has changed`);

function* segmentedAll(all: readonly RawArticle[]): Iterable<Segmented> {
  for (const article of all) yield segmented(article.id, textOf(article), french);
}

const input: TrainingInput = {
  articles,
  raw: () => segmentedAll(raw),
  lists: nameLists(file => readLanguageFile('fr', file)),
  types: TYPES,
  log,
};
const training = trainTagger(input);
const file = encodeModel(training.parts);
writeFileSync(join(FRENCH, 'names.model'), file);
log(`names.model: ${(file.length / 1e6).toFixed(2)} MB`);
if (process.argv.includes('--report')) report(input, training);
