/**
 * Scores money and dates on folders of cases: `npm run score:values -- DIR [--errors] [file …]`.
 * A case is `{text, reference, expected: [{text, start, end, type, value, values?}], chat?, suspect?, bad_french?}`.
 * Found and expected spans are paired one to one by overlap; values are compared as stretches of the calendar.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { DateValue, Money } from '../src/document.js';
import { dateReader } from '../src/languages/fr/date.js';
import { moneyReader } from '../src/languages/fr/money.js';
import { documentOf, readData } from './values/documents.js';
import { type Case, casesOf, type Expected, isNews } from './values/cases.js';
import { scoreCases } from './values/score.js';
import { typographyChanges } from './values/typography.js';
import { type Conventions, cut, scored } from './values/timex.js';

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
/** One line of the table, and under it what differs by convention. */
function report(name: string, cases: readonly Case[], read: (c: Case) => readonly (DateValue | Money)[]): void {
  const result = scoreCases(cases, read);
  console.log(
    name.padEnd(32),
    String(cases.length).padStart(5),
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
  if (errors) for (const line of result.errors) console.log(`  ${line}`);
}

/** TimeBank as it is marked, then with each convention of cutting and marking named, then its DATE and TIME alone. */
function reportTimebank(file: string, cases: readonly Case[]): void {
  const found = (c: Case): readonly DateValue[] => dates(documentOf(c.text, c.reference?.slice(0, 10) ?? null));
  report(`${file}, as marked`, cases, found);
  const conventions: Conventions = new Map();
  const compared = new Map(cases.map(c => [scored(c, conventions), c]));
  const pieces = new Map([...compared.keys()].map(c => [c, cut(found(c), c, conventions)]));
  report(`${file}, conventions apart`, [...compared.keys()], c => pieces.get(c)!);
  for (const [name, n] of conventions) console.log(`      ${String(n).padStart(4)} by convention: ${name}`);
  // What is paired with a DURATION or SET is no false DATE.
  const isPoint = (want: Expected): boolean => want.type === 'DATE' || want.type === 'TIME';
  const points = new Map<Case, readonly DateValue[]>(
    [...pieces].map(([c, made]) => {
      const others = c.expected.filter(want => !isPoint(want));
      const meets = (have: DateValue): boolean =>
        others.some(want => want.start < have.end && have.start < want.end) || have.kind === 'duration';
      return [{ ...c, expected: c.expected.filter(isPoint) }, made.filter(have => !meets(have))] as const;
    }),
  );
  report(`${file}, DATE and TIME`, [...points.keys()], c => points.get(c)!);
}

console.log('cases'.padEnd(32), '    n  expected   detection F1 / recall   right   value F1  explicit  written  false');
for (const file of files) {
  const all: Case[] = casesOf(fs.readFileSync(path.join(dir, file), 'utf8'), file);
  const news = all.filter(isNews);
  const read = file.startsWith('money') ? money : dates;
  if (file.endsWith('.jsonl')) reportTimebank(file, news);
  else report(file, news, c => read(documentOf(c.text, c.reference?.slice(0, 10) ?? null)));
  const changed = typographyChanges(news, (text, day) => read(documentOf(text, day)));
  if (changed.length)
    console.log(`      ${String(changed.length).padStart(4)} change with the typography: ${changed[0]}`);
}
