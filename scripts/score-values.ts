/**
 * Scores money and dates on folders of cases: `npm run score:values -- DIR [--errors] [file …]`.
 * A case is `{text, reference, expected: [{text, start, end, type, value, values?}], chat?, suspect?, bad_french?}`.
 * Found and expected spans are paired one to one by overlap; values are compared as stretches of the calendar.
 */
import fs from 'node:fs';
import path from 'node:path';
import { dateReader } from '../src/languages/fr/date.js';
import { moneyReader } from '../src/languages/fr/money.js';
import { documentOf, readData } from './values/documents.js';
import { type Case, casesOf, isNews } from './values/cases.js';
import { scoreCases } from './values/score.js';
import { typographyChanges } from './values/typography.js';
import { cut, scored } from './values/timex.js';

const [dir = '../shared/values', ...rest] = process.argv.slice(2);
const wanted = rest.filter(arg => !arg.startsWith('--'));
const errors = rest.includes('--errors');
const dates = dateReader(readData);
const money = moneyReader(readData);

function pc(x: number): string {
  return (100 * x).toFixed(1).padStart(5);
}

const files = fs
  .readdirSync(dir)
  .filter(
    file =>
      /^(?:dates|money)\..*\.json$|^timebank\.jsonl$/.test(file) &&
      (!wanted.length || wanted.some(w => file.includes(w))),
  )
  .sort();
console.log('cases'.padEnd(24), '    n  expected   detection F1 / recall   right   value F1  explicit  written  false');
for (const file of files) {
  const all: Case[] = casesOf(fs.readFileSync(path.join(dir, file), 'utf8'), file);
  const timebank = file.endsWith('.jsonl');
  const news = all.filter(isNews).map(c => (timebank ? scored(c) : c));
  const read = file.startsWith('money') ? money : dates;
  const result = scoreCases(news, c => {
    const document = documentOf(c.text, c.reference?.slice(0, 10) ?? null);
    return timebank ? cut(dates(document), c) : read(document);
  });
  console.log(
    file.padEnd(24),
    String(news.length).padStart(5),
    String(result.expected).padStart(9),
    `${pc(result.detectionF1)} / ${pc(result.recall)}`.padStart(24),
    pc(result.right).padStart(9),
    pc(result.valueF1).padStart(9),
    pc(result.explicit).padStart(9),
    pc(result.written).padStart(8),
    String(result.false).padStart(7),
  );
  for (const [reason, n] of result.reasons) console.log(`      ${String(n).padStart(4)} other value: ${reason}`);
  for (const [reason, n] of result.missing) console.log(`      ${String(n).padStart(4)} not found: ${reason}`);
  const changed = typographyChanges(news, (text, day) => read(documentOf(text, day)));
  if (changed.length)
    console.log(`      ${String(changed.length).padStart(4)} change with the typography: ${changed[0]}`);
  if (errors) for (const line of result.errors) console.log(`  ${line}`);
}
