/** The dialogue of `depeche accept`: one change after the other, one key each. */
import { CannotAccept } from '../evaluate/apply.js';
import { type Difference, causeOf } from '../evaluate/difference.js';
import { findingOf } from '../evaluate/finding.js';
import {
  type Session,
  accept,
  acceptAll,
  finishDraft,
  pending,
  pruned,
  reject,
  skip,
  waitingDrafts,
} from '../evaluate/session.js';
import { findingText } from '../formats/differences/text.js';
import type { Desk } from './accept-desk.js';
import type { Terminal } from './command.js';

const KEYS =
  'a accept · x reject · s skip · r accept all of this rule · t all of this type · u undo · q quit and save · ? help';
const HELP = `  a  the golden takes over what the output says (now)
  x  the golden is right; asks why, and is silent about it until the extraction changes
  s  decide another time
  r  accept this and every other change of the same rule or cause
  t  accept this and every other change of the same type of record
  u  take the last decision back
  q  stop here and save; Ctrl-C stops and saves nothing
`;

type Keys = AsyncIterator<string>;

/** Asks until all is decided or the reviewer quits; null when nothing must be saved. */
export async function ask(desk: Desk, keys: AsyncIterable<string>, terminal: Terminal): Promise<Session | null> {
  const reader = keys[Symbol.asyncIterator]();
  try {
    return await dialogue(desk, reader, terminal);
  } finally {
    await reader.return?.();
  }
}

async function dialogue(desk: Desk, keys: Keys, terminal: Terminal): Promise<Session | null> {
  const history: Session[] = [desk.session];
  let shown = false;
  for (;;) {
    const session = history.at(-1)!;
    const question = nextQuestion(session);
    if (question === null) return pruned(session);
    if (!shown) terminal.err(questionText(desk, session, question, terminal.colour));
    shown = true;
    const { value: key, done } = await keys.next();
    if (done || key === '\u0003') return null;
    if (key === 'q') return pruned(session);
    if (key === '?') terminal.err(HELP);
    else if (key === 'u') {
      if (history.length > 1) history.pop();
      else terminal.err('  nothing to undo\n');
      shown = false;
    } else {
      const next = await answered(session, question, key!, keys, terminal);
      if (next === null) continue;
      history.push(next);
      shown = false;
    }
  }
}

/** A change, or the id of a draft that only waits to be called reviewed. */
type Question = Difference | string;

function nextQuestion(session: Session): Question | null {
  return pending(session)[0] ?? waitingDrafts(session)[0] ?? null;
}

function questionText(desk: Desk, session: Session, question: Question, colour: boolean): string {
  if (typeof question === 'string')
    return `\n${question}  draft: nothing left to decide; a calls it reviewed\n${KEYS}\n`;
  const left = pending(session).length;
  return `\n${findingText(findingOf(question, desk.place(question.article)), colour)}${left} left · ${KEYS}\n`;
}

/** The session after this key; null when the key says nothing here. */
async function answered(
  session: Session,
  question: Question,
  key: string,
  keys: Keys,
  terminal: Terminal,
): Promise<Session | null> {
  if (typeof question === 'string') {
    if (key === 'a') return finishDraft(session, question);
    return key === 's' ? skip(session, question) : null;
  }
  if (key === 's') return skip(session, question);
  if (key === 'r') return acceptAll(session, one => causeOf(one) === causeOf(question));
  if (key === 't') return acceptAll(session, one => one.type === question.type);
  if (key === 'x') {
    const reason = await line('  why is the output wrong? ', keys, terminal);
    return reason === null ? null : reject(session, question, reason || 'the golden is right');
  }
  return key === 'a' ? accepted(session, question, terminal) : null;
}

function accepted(session: Session, change: Difference, terminal: Terminal): Session | null {
  try {
    return accept(session, change);
  } catch (error) {
    if (!(error instanceof CannotAccept)) throw error;
    terminal.err(`  cannot be accepted now: ${error.message}\n`);
    return null;
  }
}

/** One line of text; null when it was left with Escape. */
async function line(prompt: string, keys: Keys, terminal: Terminal): Promise<string | null> {
  terminal.err(prompt);
  let text = '';
  for (;;) {
    const { value: key, done } = await keys.next();
    if (done || key === '\u0003' || key === '\u001b') {
      terminal.err('\n');
      return null;
    }
    if (key === '\r' || key === '\n') {
      terminal.err('\n');
      return text.trim();
    }
    if (key === '\u007f' || key === '\b') {
      if (text !== '') terminal.err('\b \b');
      text = [...text].slice(0, -1).join('');
    } else if (!/^\p{C}/u.test(key!)) {
      text += key;
      terminal.err(key!);
    }
  }
}
