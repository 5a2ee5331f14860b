import { describe, expect, it } from 'vitest';
import { compare } from '../../src/evaluate/compare.js';
import type { Review } from '../../src/evaluate/review.js';
import { parseMarkup } from '../../src/formats/markup.js';
import { verdict } from '../../src/formats/differences/verdict.js';
import { made } from '../evaluate/made.js';

const GOLD = '<PER id="a">Luc Amiel</PER> dort à <LOC id="v">Vierval</LOC>.';
const NOW = 'Luc <PER id="a">Amiel</PER> dort à <LOC id="v">Vierval</LOC>.';
const KNOWN = { change: 'person boundary 0-9 Luc Amiel → 4-9 Amiel', reason: 'no first names yet' };

function judged(now: string, rejected: Review['rejected']): string | null {
  const { text } = parseMarkup(GOLD);
  const place = { file: 'corpus/ville/pont.txt', text, sentences: [{ start: 0, end: text.length }] };
  return verdict(compare(made(GOLD), made(now)), { state: 'reviewed', rejected }, place);
}

describe('verdict of a golden test', () => {
  it('is silent when what differs is what is known to be wrong', () => {
    expect(judged(GOLD, [])).toBe(null);
    expect(judged(NOW, [KNOWN])).toBe(null);
  });

  it('shows a new difference where it stands', () => {
    const message = judged(NOW, [])!;
    expect(message).toContain('1 new differences, 0 known-wrong ones gone');
    expect(message).toContain(
      'corpus/ville/pont.txt:1  person boundary  rule test.rule\n    ⟦Luc Amiel⟧ dort à Vierval.',
    );
  });

  it('asks to remove what passes now, or is wrong in another way', () => {
    expect(judged(GOLD, [KNOWN])).toContain(`passes now: remove it (${KNOWN.change}; ${KNOWN.reason})`);
    const other = judged(GOLD.replace('Luc Amiel', 'Luc').replace('</PER>', '</PER> Amiel'), [KNOWN])!;
    expect(other).toContain('1 new differences, 1 known-wrong ones gone');
  });
});
