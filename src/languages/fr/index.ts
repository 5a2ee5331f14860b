/** French: the table of contents. Each line leads to the file where its rules stand, in the order they are tried. */
import type { Language, ReadData } from '../../language.js';
import { dateReader, dateRules } from './date.js';
import { datelineReader } from './dateline.js';
import { linker } from './links.js';
import { PERSON_RULES } from './links/persons.js';
import { THING_RULES } from './links/things.js';
import { moneyReader, moneyRules } from './money.js';
import { nameProposers, nameRefiners } from './names.js';
import { nativeTest } from './native.js';
import { quoteFinder, quoteRules } from './quotes.js';
import { ROLE_RULES } from './roles/rules.js';
import { sentenceSplitter } from './sentences.js';
import { speakerFinder } from './speakers.js';
import { OCCASION_RULES } from './speakers/occasions.js';
import { SPEAKER_RULES } from './speakers/rules.js';
import { stem } from './stems.js';
import { tokenizer } from './tokens.js';

/** Builds French from its data files; everything that can be prepared is prepared here, once. */
export function french(data: ReadData): Language {
  return {
    code: 'fr',
    // « Depi twazan, anpil moun »: without Haitian Creole franc takes it for French.
    detectAmong: ['fra', 'eng', 'spa', 'ita', 'por', 'cat', 'ron', 'deu', 'nld', 'hat'],
    looksNative: nativeTest(data),
    dateline: datelineReader(data),
    tokenize: tokenizer(),
    stem,
    sentences: sentenceSplitter(data),
    nameProposers: nameProposers(data),
    nameRefiners: nameRefiners(data),
    money: moneyReader(data),
    dates: dateReader(data),
    link: linker(data),
    quotes: quoteReader(data),
    rules: [
      ...PERSON_RULES,
      ...THING_RULES,
      ...ROLE_RULES,
      ...quoteRules,
      ...SPEAKER_RULES,
      ...OCCASION_RULES,
      ...moneyRules,
      ...dateRules,
    ],
  };
}

/** First what is said, then who said it and where. */
function quoteReader(data: ReadData): Language['quotes'] {
  const find = quoteFinder(data);
  const speakers = speakerFinder(data);
  return document => {
    const { reported, notes } = find(document);
    const layer = speakers(document, reported);
    return { ...layer, notes: [...notes, ...layer.notes] };
  };
}
