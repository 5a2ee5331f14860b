/** Who finds names in French text, and who puts them right, in the order in which they are tried. */
import type { Name, NameType, Segmented } from '../../document.js';
import type { NameProposer, NameRefiner, ReadData } from '../../language.js';
import { decodeModel } from '../../tagger/modelfile.js';
import { tagArticle, type Tagger, taggerOf, type TaggedSpan } from '../../tagger/tagger.js';
import { nameLists } from './namelists.js';
import { acronyms } from './refine/acronyms.js';
import { headlineCapitals } from './refine/capitals.js';
import { oneType } from './refine/consistency.js';
import { edges } from './refine/edges.js';
import { governedOrganisations } from './refine/governed.js';
import { initials } from './refine/initials.js';
import { commonAcronyms } from './refine/kinds.js';
import { pairSplitter, prefixCutter } from './refine/pieces.js';
import { settledTypes } from './refine/settled.js';
import { streets } from './refine/streets.js';
import { surnames } from './refine/surnames.js';
import { firmTails } from './refine/tails.js';
import { teams } from './refine/teams.js';
import { triggersOf } from './refine/triggers.js';
import { quotedWorks } from './refine/works.js';

/** Proposers of names; the trained tagger stands in `names.model`. */
export function nameProposers(data: ReadData): readonly NameProposer[] {
  const tagger = taggerOf(decodeModel(data('names.model')), nameLists(data));
  return [{ name: 'tagger', propose: document => taggedNames(tagger, document) }];
}

/** What turns proposals into the names of the article. */
export function nameRefiners(data: ReadData): readonly NameRefiner[] {
  const triggers = triggersOf(data);
  return [
    edges,
    prefixCutter,
    pairSplitter(nameLists(data), triggers),
    firmTails,
    quotedWorks(data, triggers),
    streets(data, triggers),
    settledTypes(data),
    initials,
    acronyms,
    oneType,
    governedOrganisations(data, triggers),
    teams(data),
    surnames(nameLists(data)),
    headlineCapitals,
    commonAcronyms(data),
  ];
}

function taggedNames(tagger: Tagger, document: Segmented): Name[] {
  const { tokens } = document;
  return tagArticle(tagger, tokens, document.sentences).map(span => ({
    start: tokens.start[span.first]!,
    end: tokens.end[span.last - 1]!,
    type: tagger.model.types[span.type] as NameType,
    rule: 'tagger',
    confidence: confidenceOf(span),
  }));
}

/** Bounds on the model's own probability; the precision measured for each tier stands in names.model.md. */
function confidenceOf({ probability }: TaggedSpan): Name['confidence'] {
  return probability >= 0.95 ? 'high' : probability >= 0.7 ? 'medium' : 'low';
}
