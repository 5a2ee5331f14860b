/** Where a token stands, and how its word is written in the article: bits. */

/** How a word (whatever its case) is written in the article. */
export const Written = { Lower: 1, CapitalInside: 2, CapitalAtStart: 4, AllCaps: 8 } as const;
/** Where a token stands. */
export const Place = {
  SentenceStart: 1,
  Headline: 2,
  ShortLine: 4,
  Quoted: 8,
  ShoutedLine: 16,
  AfterStart: 32,
} as const;
