import { describe, expect, it } from 'vitest';
import { NEAR_DUPLICATE, mostAlike } from '../../src/text/similar.js';

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const BRIDGE =
  'Le pont de Vierval sera fermé dès lundi, a annoncé la maire Odile Carsan. Les experts ont relevé des fissures sur trois piles et le détour passera par Aubrelles.';
const POOL =
  'La piscine de Vierval rouvre samedi après deux ans de travaux, a annoncé la maire Odile Carsan. Les nageurs paieront trois euros et le club reprend ses cours.';
const CORPUS = [
  ['ville/pont', words(BRIDGE)],
  ['ville/piscine', words(POOL)],
  ['ville/vide', []],
] as const;

describe('mostAlike', () => {
  it('knows a dispatch that was printed with a few changes', () => {
    const again = BRIDGE.replace('a annoncé', 'a indiqué mardi').replace('trois piles', 'plusieurs piles');
    const found = mostAlike(words(again), CORPUS)!;
    expect(found.id).toBe('ville/pont');
    expect(found.share).toBeGreaterThan(NEAR_DUPLICATE);
    expect(mostAlike(words(BRIDGE), CORPUS)!.share).toBeCloseTo(1);
  });

  it('lets another article about the same town pass', () => {
    const other = mostAlike(words(POOL), [CORPUS[0], ['sport/match', words('Le club gagne le match.')]]);
    expect(other?.share ?? 0).toBeLessThan(0.5);
  });

  it('has nothing to say of an empty corpus, and does not stumble over the words of its own language', () => {
    expect(mostAlike(words(BRIDGE), [])).toBe(null);
    expect(
      mostAlike(['constructor', '__proto__', '__key'], [['a', ['constructor', '__proto__', '__key']]])!.share,
    ).toBe(1);
  });
});
