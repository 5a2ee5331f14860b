import { describe, expect, it } from 'vitest';
import { labelOf, mayFollow, OUTSIDE, Part, spansOf } from '../../src/tagger/labels.js';

const B = labelOf(1, Part.Begin);
const I = labelOf(1, Part.Inside);
const E = labelOf(1, Part.End);
const S = labelOf(0, Part.Single);

describe('labels', () => {
  it('spell names of one and of several tokens', () => {
    expect(spansOf([OUTSIDE, B, I, E, S, OUTSIDE], 10)).toEqual([
      { first: 11, last: 14, type: 1 },
      { first: 14, last: 15, type: 0 },
    ]);
  });

  it('never leave a name open or change its type on the way', () => {
    expect(mayFollow(B, OUTSIDE)).toBe(false);
    expect(mayFollow(B, labelOf(2, Part.End))).toBe(false);
    expect(mayFollow(OUTSIDE, I)).toBe(false);
    expect(mayFollow(E, B)).toBe(true);
  });
});
