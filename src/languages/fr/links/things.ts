/** When two spellings of an organisation, a place or another thing are the same: rules, surest first. */
import type { NameType } from '../../../document.js';
import type { Rule } from '../../../language.js';
import type { Form } from './forms.js';
import {
  type Pair,
  type ThingContext,
  aliasPairs,
  bracketPairs,
  initialPairs,
  prefixPairs,
  suffixPairs,
  headlessPairs,
  pluralPairs,
} from './pairs.js';
import { spellingVariants } from './spelling.js';

export interface ThingRule extends Rule {
  readonly types: readonly NameType[];
  /** Pairs of forms of one type that are the same thing. Must not compare all with all. */
  pairs(forms: readonly Form[], context: ThingContext): readonly Pair[];
}

const ALL: readonly NameType[] = ['organisation', 'place', 'misc'];

/** In the order in which they are tried; each joins what the ones before it left apart. */
export const THING_RULES: readonly ThingRule[] = [
  {
    name: 'link.alias',
    types: ALL,
    pairs: aliasPairs,
    hits: ["L'[O ONU] se réunit. L'[O Organisation des Nations unies] tranchera."],
    misses: ["L'[O ONU] et l'[O OTAN] se réunissent."],
  },
  {
    name: 'link.bracket',
    types: ALL,
    pairs: bracketPairs,
    hits: ["L'[O Agence du littoral breton] ([O Alib]) ouvre. L'[O Alib] recrute."],
    misses: ["L'[O Agence du littoral breton] ([O Vierval]) ouvre."],
  },
  {
    name: 'link.initials',
    types: ALL,
    pairs: initialPairs,
    hits: ["Le [O Bureau des rivières et canaux] alerte. Le [O BRC] l'avait dit."],
    misses: ["Le [O Bureau des rivières et canaux] alerte. Le [O BTC] l'avait dit."],
  },
  {
    name: 'link.shortened',
    types: ['organisation', 'place'],
    pairs: prefixPairs,
    hits: ["La [O cour d'appel de Rennes] confirme. La [O cour d'appel] a jugé."],
    misses: ['Le [O parquet de Brest] et le [O parquet de Quimper] enquêtent. Le [O parquet] se tait.'],
  },
  {
    name: 'link.dropped-head',
    types: ['organisation', 'place'],
    pairs: headlessPairs,
    hits: ["L'[O université de Valmont] ferme. [O Valmont] rouvrira."],
    misses: ["L'[O union de Valmont] ferme. [O Valmont] rouvrira."],
  },
  {
    name: 'link.plural',
    types: ALL,
    pairs: pluralPairs,
    hits: ['Un [M bonnet rouge] et dix [M bonnets rouges].'],
    misses: ['Un [M bonnet rouge] et dix [M bonnets verts].'],
  },
  {
    name: 'link.last-words',
    types: ['misc'],
    pairs: suffixPairs,
    hits: ['La [M Velmar Astra GT] arrive. La [M Astra GT] coûte cher.'],
    misses: ["L'[M Astra GT] et la [M Velmar Astra] arrivent."],
  },
  {
    name: 'link.spelling',
    types: ALL,
    pairs: spellingVariants,
    hits: ['[O Valmarine] recrute. [O Valmarinne] embauche.'],
    misses: ['[O Valmarine] recrute. [O Belmarine] embauche.'],
  },
];
