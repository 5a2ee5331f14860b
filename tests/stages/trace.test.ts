/** The trace: what each proposer and refiner did with a name, read off the lists, and that it changes nothing. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Name, Segmented, TraceEntry } from '../../src/document.js';
import { language } from '../../src/languages/index.js';
import { emit, extractRecords, understand } from '../../src/pipeline.js';
import { proposals, refinements } from '../../src/text/name-trace.js';
import { recordContest } from '../../src/text/trace.js';
import { viewOf } from '../../src/text/view.js';

const TEXT = 'La Banque de France a reçu Luc Amiel.';
const view = viewOf(TEXT);
const document = { view, trace: [] as TraceEntry[] } as unknown as Segmented;

function name(said: string, type: Name['type'], rule = 'list'): Name {
  const start = TEXT.indexOf(said);
  return { start, end: start + said.length, type, rule, confidence: 'medium' };
}

const [bank, france, luc] = [
  name('Banque de France', 'organisation'),
  name('France', 'place'),
  name('Luc Amiel', 'person'),
];
const told = (entries: readonly TraceEntry[]): string[] =>
  entries.map(({ start, end, rule, outcome, reason }) => `${TEXT.slice(start, end)}|${rule}|${outcome}|${reason}`);

describe('the trace of names', () => {
  it('says what a proposer proposed', () => {
    expect(told(proposals('lists', [luc]))).toEqual(['Luc Amiel|list|proposed|lists proposed person (list, medium)']);
  });

  it('says what a name lost to', () => {
    expect(told(refinements('longest', [bank, france, luc], [bank, luc], document))).toEqual([
      'France|longest|lost|lost to « Banque de France » organisation (list)',
    ]);
  });

  it('says of a name that is gone without a winner that it is no name', () => {
    expect(told(refinements('lower', [luc], [], document))).toEqual([
      'Luc Amiel|lower|lost|removed person (list, medium): no name',
    ]);
  });

  it('says what was changed in place', () => {
    expect(told(refinements('one-type', [luc], [{ ...luc, type: 'misc', confidence: 'low' }], document))).toEqual([
      'Luc Amiel|one-type|changed|type person → misc, confidence medium → low',
    ]);
  });

  it('says of what a wider name was made, and what was added', () => {
    expect(told(refinements('join', [france], [bank, luc], document))).toEqual([
      'Banque de France|join|changed|made organisation (list, medium) of « France » place',
      'Luc Amiel|join|proposed|added person (list, medium)',
      'France|join|lost|lost to « Banque de France » organisation (list)',
    ]);
  });
});

describe('recordContest', () => {
  it('keeps the winner and says what the others lost to', () => {
    recordContest(document, 'tag', [bank, france, { ...luc, rule: 'shy' }], [bank], 'the longer wins');
    expect(told(document.trace!)).toEqual([
      'Banque de France|list|kept|won, the longer wins',
      'France|list|lost|lost to list « Banque de France »; the longer wins',
      'Luc Amiel|shy|lost|declined when it was read closely',
    ]);
  });
});

describe('a traced run', () => {
  const corpus = resolve(import.meta.dirname, '../../corpus');
  const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.txt'));

  it.each(paths.slice(0, 12))('gives the same records as any other: %s', path => {
    const source = { id: path, path, bytes: readFileSync(join(corpus, path)) };
    const traced = understand({ ...source, trace: true }, language('fr'));
    expect(emit(traced)).toEqual(extractRecords(source, language('fr')));
    expect(traced.trace!.length).toBeGreaterThan(0);
  });
});
