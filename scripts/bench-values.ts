/**
 * Times money and dates alone, on documents already split: `npx tsx scripts/bench-values.ts [TEXT_FILE]`. Without a
 * file the text is made of sentences of our own. Then hostile input of 1 MB, which must stay under a second. Processor time, best of three.
 */
import fs from 'node:fs';
import { dateReader } from '../src/languages/fr/date.js';
import { moneyReader } from '../src/languages/fr/money.js';
import type { Segmented } from '../src/document.js';
import { documentOf, readData } from './values/documents.js';

const SENTENCES = [
  "Le groupe a annoncé mardi 10 mars un investissement de 75 millions d'euros sur trois ans, soit 12 % de plus que l'an dernier.",
  'La ministre, qui se rendra à Lille jeudi matin, a jugé que la réforme ne coûterait pas plus de 2 milliards par an.',
  'Selon les enquêteurs, le suspect avait quitté son domicile vers 22h30 avant de prendre la route avec deux amis.',
  "Les habitants de la commune attendent depuis des mois une réponse de la préfecture sur l'avenir de leur école.",
  'Entre 2012 et 2016, la fréquentation du musée avait reculé, avant de repartir à la hausse au deuxième trimestre 2017.',
];
const ARTICLE = 2500;

function articles(text: string): Segmented[] {
  const out: Segmented[] = [];
  for (let at = 0; at < text.length; at += ARTICLE) out.push(documentOf(text.slice(at, at + ARTICLE), '2020-03-12'));
  return out;
}

/** What was made for a document is kept with it: a copy starts afresh. */
function copy(document: Segmented): Segmented {
  return { ...document };
}

function timed(documents: readonly Segmented[]): number {
  const money = moneyReader(readData);
  const dates = dateReader(readData);
  const start = process.cpuUsage();
  for (const document of documents) {
    money(document);
    dates(document);
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const [file] = process.argv.slice(2);
const text = file
  ? fs.readFileSync(file, 'utf8')
  : SENTENCES.join(' ').repeat(Math.ceil(4e6 / SENTENCES.join(' ').length));
timed(articles(text.slice(0, 5e5)));
const all = articles(text);
const ms = Math.min(timed(all.map(copy)), timed(all.map(copy)), timed(all.map(copy)));
console.log(
  `money and dates: ${(text.length / 1e3 / ms).toFixed(1)} MB/s (${(text.length / 1e6).toFixed(1)} million characters)`,
);
for (const unit of [
  '1 ',
  'mille ',
  'du 1 au ',
  "12 millions d'",
  'lundi ',
  '10 mars ',
  '1.',
  'de ',
  '1-',
  '20h',
  'un an et ',
  'entre 2 et ',
  'les 1, ',
  'deux cents ',
  '1 1 ',
  'le 3 mars 2019 ',
  'un an ',
  'euros ',
  '10 % ',
  '1 euro ',
  'entre 2 et 3 ',
  'lundi 3 ',
  '2019 ',
  'hier ',
]) {
  const hostile = documentOf(unit.repeat(Math.ceil(1e6 / unit.length)), '2020-03-12');
  const best = Math.min(...[1, 2, 3].map(() => timed([copy(hostile)])));
  console.log(`1 MB of « ${unit}»: ${best.toFixed(0)} ms`);
}
