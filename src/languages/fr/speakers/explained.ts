/** The same questions with their answers written down, for `depeche explain`. */
import type { TraceEntry } from '../../../document.js';
import { quoted } from '../../../text/trace.js';
import type { Candidate, Memory } from './memory.js';
import type { Answer, Question, SpeakerRule } from './resolve.js';
import type { Voice } from './traces.js';

/** Asks one rule, and records whom it weighed and whom it chose; a rule that had nobody to weigh says nothing. */
export function askAloud(rule: SpeakerRule, question: Question): Answer | null {
  const { document } = question.reading;
  let weighed: readonly Candidate[] = [];
  const candidates: Memory['candidates'] = (...asked) => (weighed = question.memory.candidates(...asked));
  const answer = rule.answer({ ...question, memory: { ...question.memory, candidates } });
  if (!answer && weighed.length === 0) return null;
  const { start, end } = question.source.mention;
  const name = (voice: Voice): string =>
    voice.entity ? `“${voice.entity.name}”` : voice.words ? quoted(document, voice.words) : 'nobody known';
  const ranking = weighed.slice(0, 4).map(({ voice, score }) => `${name(voice)} ${score.toFixed(1)}`);
  const among = ranking.length ? ` among ${ranking.join(', ')}` : '';
  const reason = answer ? `is ${name(answer.voice)}${among}` : `nobody stands out${among}`;
  const outcome: TraceEntry['outcome'] = answer ? 'kept' : 'lost';
  document.trace?.push({ stage: 'resolve', start, end, rule: rule.name, outcome, reason });
  return answer;
}
