/** « la victoire contre la Croatie », in a report of matches: a country or town that is played against is its team. */
import type { Name, Segmented } from '../../../document.js';
import type { NameRefiner, ReadData } from '../../../language.js';
import { wordsOf } from '../../../text/lexicon.js';
import { perWord } from '../../../text/per-word.js';
import { anyOf, WORD_START } from '../../../text/words.js';

/** So many words of sport, and different ones, make a report of matches. */
const FEWEST_WORDS = 4;
const FEWEST_KINDS = 3;
/** Code units that are looked at before a name. */
const BEFORE = 24;

/** Makes opponents organisations, and those that are listed behind them: « face au Pérou, à la Suède et à l'Italie ». */
export function teams(data: ReadData): NameRefiner {
  const sport = new Map(wordsOf(data('lexicon/match-words.txt'), 'match-words.txt').map((word, at) => [word, 1 + at]));
  const kinds = perWord(word => sport.get(word) ?? 0);
  const verbs = anyOf(wordsOf(data('lexicon/match-verbs.txt'), 'match-verbs.txt'));
  const article = "(?:l'|(?:la|le|les) )?";
  const opponent = new RegExp(`${WORD_START}(?:face (?:aux? |à la |à l'|à )|(?:contre|${verbs}) ${article})$`, 'u');
  // « , à Milan » says where they played.
  const another = /^(?:,| et| puis|, puis) (?:contre )?(?:aux? |(?:à )?(?:la |l')|les? )$/u;
  return {
    name: 'name.team',
    refine(names, document) {
      if (!names.some(({ type }) => type === 'place') || !isOfMatches(kinds(document.tokens))) return names;
      return withTeams(names, document, opponent, another);
    },
  };
}

function isOfMatches(kinds: Int32Array): boolean {
  const seen = new Set<number>();
  let words = 0;
  for (const kind of kinds) {
    if (kind === 0) continue;
    words++;
    seen.add(kind);
    if (words >= FEWEST_WORDS && seen.size >= FEWEST_KINDS) return true;
  }
  return false;
}

function withTeams(names: readonly Name[], { view }: Segmented, opponent: RegExp, another: RegExp): readonly Name[] {
  let end = -1;
  return names.map(name => {
    if (name.type !== 'place') return name;
    const before = view.text.slice(Math.max(0, name.start - BEFORE), name.start);
    const isNext = end >= 0 && name.start - end <= BEFORE && another.test(view.text.slice(end, name.start));
    if (!isNext && !opponent.test(before)) return name;
    end = name.end;
    return { ...name, type: 'organisation', rule: 'name.team', confidence: 'medium' };
  });
}
