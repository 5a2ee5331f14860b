/**
 * The forms of a French verb that a news text uses of somebody else: infinitive, participles, and the third persons of
 * present, imperfect, simple past, future and conditional. By rule; irregular families are data (verb-families.tsv).
 */

export type Mood = 'finite' | 'infinitive' | 'participle' | 'gerund';

export interface Form {
  readonly text: string;
  readonly mood: Mood;
  /** Future in the past or hearsay: « serait », « aurait ». */
  readonly conditional: boolean;
}

/** Principal parts: present il and ils, imperfect stem, simple past il and ils, future stem, participles. */
export type Parts = readonly [string, string, string, string, string, string, string, string];

/** Irregular endings of infinitives, longest first. */
export type Families = readonly (readonly [ending: string, parts: Parts])[];

/** Reads rows of verb-families.tsv. */
export function familiesOf(rows: readonly (readonly string[])[]): Families {
  return rows
    .map(([ending, ...parts]) => [ending!, parts as unknown as Parts] as const)
    .sort((a, b) => b[0].length - a[0].length);
}

/** All forms of the infinitive `lemma` (no reflexive pronoun). Throws on what is no French infinitive. */
export function formsOf(lemma: string, families: Families): Form[] {
  const forms = new Map<string, Form>();
  const add = (text: string, mood: Mood, conditional = false): void => {
    const key = `${mood} ${text}`;
    if (!forms.has(key)) forms.set(key, { text, mood, conditional });
  };
  add(lemma, 'infinitive');
  for (const parts of partsOf(lemma, families)) {
    const [il, ils, imperfect, past, pasts, future, participle, gerund] = parts;
    for (const form of [il, ils, `${imperfect}ait`, `${imperfect}aient`, past, pasts]) add(form, 'finite');
    for (const ending of ['a', 'ont']) add(future + ending, 'finite');
    for (const ending of ['ait', 'aient']) add(future + ending, 'finite', true);
    for (const form of agreeing(participle)) add(form, 'participle');
    add(gerund, 'gerund');
  }
  return [...forms.values()];
}

function agreeing(participle: string): string[] {
  if (participle.endsWith('û')) return [participle, `${participle.slice(0, -1)}us`];
  return participle.endsWith('s')
    ? [participle, `${participle}e`, `${participle}es`]
    : [participle, `${participle}e`, `${participle}s`, `${participle}es`];
}

function partsOf(lemma: string, families: Families): Parts[] {
  const family = families.find(([ending]) => lemma.endsWith(ending));
  if (family) {
    const prefix = lemma.slice(0, lemma.length - family[0].length);
    return [family[1].map(part => prefix + part) as unknown as Parts];
  }
  if (lemma.endsWith('er')) return firstGroup(lemma.slice(0, -2));
  if (lemma.endsWith('ir')) return [secondGroup(lemma.slice(0, -2))];
  throw new Error(`${lemma}: no rule for this verb; add its family to verb-families.tsv.`);
}

/** « choisir » */
function secondGroup(stem: string): Parts {
  return [
    `${stem}it`,
    `${stem}issent`,
    `${stem}iss`,
    `${stem}it`,
    `${stem}irent`,
    `${stem}ir`,
    `${stem}i`,
    `${stem}issant`,
  ];
}

/** « affirmer »; both spellings where the 1990 reform changed one (« révélera », « révèlera »). */
function firstGroup(stem: string): Parts[] {
  const soft = softened(stem);
  const parts = (strong: string, future: string): Parts => [
    `${strong}e`,
    `${strong}ent`,
    soft,
    `${soft}a`,
    `${stem}èrent`,
    `${future}er`,
    `${stem}é`,
    `${soft}ant`,
  ];
  return strongStems(stem).map(([strong, future]) => parts(strong, future));
}

/** « annonçait », « exigeait » */
function softened(stem: string): string {
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}ç`;
  return stem.endsWith('g') ? `${stem}e` : stem;
}

const GRAVE_TAIL = /é([bcdfghjklmnpqrstvxz]{1,2}u?)$/u;
const MUTE_TAIL = /e([cdlmnprstv])$/u;
const Y_TAIL = /(?<=[aou])y$/u;

/** Stems before a mute ending, in the present and in the future. */
function strongStems(stem: string): (readonly [string, string])[] {
  if (GRAVE_TAIL.test(stem)) {
    const grave = stem.replace(GRAVE_TAIL, 'è$1');
    return [
      [grave, stem],
      [grave, grave],
    ];
  }
  if (MUTE_TAIL.test(stem)) {
    const grave = stem.replace(MUTE_TAIL, 'è$1');
    const doubled = stem + stem.slice(-1);
    return /e[lt]$/u.test(stem)
      ? [
          [doubled, doubled],
          [grave, grave],
        ]
      : [[grave, grave]];
  }
  if (Y_TAIL.test(stem)) {
    const vowel = stem.replace(Y_TAIL, 'i');
    return stem.endsWith('ay')
      ? [
          [vowel, vowel],
          [stem, stem],
        ]
      : [[vowel, vowel]];
  }
  return [[stem, stem]];
}
