/**
 * npx tsx scripts/bench-names.ts ../shared/names
 *
 * Tokens a second of the name stage (proposers and refiners) on raw news, one core; tokens and sentences are given.
 */
import { readLanguageFile } from '../src/files.js';
import { nameProposers, nameRefiners } from '../src/languages/fr/names.js';
import { plainFrench, rawArticles, segmented, textOf } from './names-data.js';

const folder = process.argv[2];
if (!folder) throw new Error('name the folder of annotated articles: npx tsx scripts/bench-names.ts ../shared/names');
const data = (file: string): Uint8Array => readLanguageFile('fr', file);
const french = plainFrench();
const articles = rawArticles(folder)
  .slice(0, 3000)
  .map(article => segmented(article.id, textOf(article), french));
const tokens = articles.reduce((sum, article) => sum + article.tokens.count, 0);

const loading = performance.now();
const proposers = nameProposers(data);
const refiners = nameRefiners(data);
console.log(`loaded in ${(performance.now() - loading).toFixed(0)} ms`);
for (let round = 1; round <= 4; round++) {
  const began = performance.now();
  let found = 0;
  for (const article of articles) {
    let names = proposers.flatMap(proposer => proposer.propose(article));
    for (const refiner of refiners) names = [...refiner.refine(names, article)];
    found += names.length;
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(`round ${round}: ${Math.round(tokens / seconds)} tokens a second, ${found} names`);
}
