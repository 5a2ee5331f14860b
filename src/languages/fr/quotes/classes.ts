/** Classes of closed-class words, as bits. */
export const WordClass = {
  Determiner: 1,
  Contracted: 2,
  Preposition: 4,
  Of: 8,
  Subject: 16,
  Speaker: 32,
  Relative: 64,
  Subordinator: 128,
  Clitic: 256,
  Coordinator: 512,
  Adverb: 1024,
  Temporal: 2048,
  TemporalAdjective: 4096,
  Negative: 8192,
  Civility: 16384,
} as const;

/** As grammar-words.tsv names them. */
export const CLASS_NAMES: Readonly<Record<string, number>> = {
  determiner: WordClass.Determiner,
  contracted: WordClass.Contracted,
  preposition: WordClass.Preposition,
  of: WordClass.Of,
  subject: WordClass.Subject,
  speaker: WordClass.Speaker,
  relative: WordClass.Relative,
  subordinator: WordClass.Subordinator,
  clitic: WordClass.Clitic,
  coordinator: WordClass.Coordinator,
  adverb: WordClass.Adverb,
  temporal: WordClass.Temporal,
  'temporal-adjective': WordClass.TemporalAdjective,
  negative: WordClass.Negative,
  civility: WordClass.Civility,
};
