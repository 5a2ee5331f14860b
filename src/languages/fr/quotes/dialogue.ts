/** « — Je ne sais pas, répond-elle. »: a line of dialogue, shown by a dash and a cue with inverted subject. */
import type { Draft, QuoteRule, Stage } from './draft.js';
import { aroundCue } from './inside.js';
import type { Range } from './scene.js';

export const dialogue: QuoteRule = {
  name: 'quote.dialogue',
  hits: [
    { text: '— Je ne sais pas, répond-elle. Demandez au maire.', gives: 'direct: Je ne sais pas … Demandez au maire.' },
  ],
  misses: ['— Le budget de la ville', '– La crue est passée, a indiqué la préfecture.'],
  find: stage => {
    const drafts: Draft[] = [];
    let token = 0;
    const { tokens, paragraphs } = stage.document;
    for (const { start, end } of paragraphs) {
      while (token < tokens.count && tokens.start[token]! < start) token++;
      const first = token;
      while (token < tokens.count && tokens.start[token]! < end) token++;
      const draft = /^[—–]$/.test(tokens.text[first] ?? '') ? lineOf(stage, { first: first + 1, last: token }) : null;
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
};

function lineOf(stage: Stage, line: Range): Draft | null {
  for (let i = line.first; i < line.last; i++) {
    const group = stage.groupAt.get(i);
    if (!group || group.pronoun < 0 || stage.owner[i]! >= 0) continue;
    const around = aroundCue(stage, group, line, -1);
    if (around)
      return {
        ...around,
        frame: 'inversion',
        embedded: false,
        spoken: true,
        rule: 'quote.dialogue',
        confidence: 'medium',
      };
  }
  return null;
}
