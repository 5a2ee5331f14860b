/**
 * depeche accept [ID…] [--all | --only ID | --rule NAME | --type T] [--reject --reason TEXT] [--from FILE] [--prune]
 *
 * Goes through the differences between the output and the golden files, one after the other. Accepted: the golden takes
 * over what the output says. Rejected: the golden is right; that and why is kept beside it, until the extraction says
 * something else. On a terminal it asks; with --all, --only, --rule, --type or --from it does not. It refuses when the
 * article, the rules or the golden moved since the output was made, and where CI is set unless --ci is given.
 */
import { compare } from '../evaluate/compare.js';
import { CannotAccept } from '../evaluate/apply.js';
import { type Decision, edited, parseDecisions } from '../evaluate/decisions.js';
import { type Difference, causeOf, identityOf } from '../evaluate/difference.js';
import {
  type Session,
  type Wanted,
  accept as acceptOne,
  acceptAll,
  finishDraft,
  pending,
  pruned,
  reject,
  rejectAll,
  waitingDrafts,
} from '../evaluate/session.js';
import { FileTrouble, readBytes } from '../files.js';
import { type Desk, openDesk, save } from './accept-desk.js';
import { ask } from './accept-ask.js';
import type { Command, ExitCode, Terminal } from './command.js';

export interface Options {
  readonly output: string;
  readonly golden: string;
  readonly corpus: string;
  readonly all: boolean;
  readonly only: readonly string[];
  readonly rule?: string;
  readonly type?: string;
  readonly reject: boolean;
  readonly reason?: string;
  readonly from?: string;
  readonly prune: boolean;
  readonly ci: boolean;
}

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

export const accept: Command = {
  name: 'accept',
  configure(command) {
    command
      .argument('[ids...]', 'articles to review; all with a golden without one')
      .option('--all', 'accept every difference without asking; of drafts, call them reviewed', false)
      .option('--only <id>', 'accept every difference of this article without asking; repeatable', collect, [])
      .option('--rule <name>', 'accept what this rule made, or this cause (as diff lists it), without asking')
      .option('--type <type>', 'accept this type of record without asking: person, quote …')
      .option('--reject', 'reject instead of accepting; needs --reason', false)
      .option('--reason <text>', 'why the output is wrong')
      .option('--from <file>', 'decisions as JSONL, as the report exports them; - is standard input')
      .option('--prune', 'only take out rejections that nothing corresponds to any more', false)
      .option('--ci', 'write although CI is set', false)
      .option('-o, --output <folder>', 'records to review', 'output')
      .option('--golden <folder>', 'golden files', 'tests/golden')
      .option('--corpus <folder>', 'where the articles lie', 'corpus');
  },
  async run(ids, given, terminal) {
    const options = given as unknown as Options;
    refuseInCi(options, terminal);
    const silent = options.all || options.only.length > 0 || options.rule || options.type || options.prune;
    if (options.reject && !options.reason) throw new FileTrouble('--reject needs --reason "why the output is wrong".');
    if (options.reject && !silent) throw new FileTrouble('--reject needs --all, --only, --rule or --type.');
    if (options.from) return fromFile(ids, options, terminal);
    const desk = await openDesk([...ids, ...options.only], options);
    if (silent) return finish(desk, bySwitches(desk.session, options), terminal);
    if (!terminal.keys)
      throw new FileTrouble('there is no terminal to ask on; name --all, --only, --rule, --type or --from.');
    const reviewed = await ask(desk, terminal.keys(), terminal);
    return reviewed ? finish(desk, reviewed, terminal) : 130;
  },
};

function refuseInCi({ ci }: Options, { env }: Terminal): void {
  if (!ci && env.CI && !['false', '0'].includes(env.CI))
    throw new FileTrouble('CI is set: golden files are not written there; review them on your machine, or add --ci.');
}

/** What was asked for without a terminal. */
function bySwitches(session: Session, options: Options): Session {
  const { rule, type, reason } = options;
  if (options.prune) return pruned(session);
  const wanted: Wanted = one => (!rule || one.rule === rule || causeOf(one) === rule) && (!type || one.type === type);
  if (options.reject) return pruned(rejectAll(session, wanted, reason!));
  const accepted = acceptAll(session, wanted);
  const whole = rule || type ? [] : waitingDrafts(accepted);
  return pruned(whole.reduce((current, id) => finishDraft(current, id), accepted));
}

function finish(desk: Desk, session: Session, terminal: Terminal): ExitCode {
  const written = save(desk, session);
  const left = pending(session).length;
  const { accepted, rejected } = session;
  const finished = [...session.subjects.values()].filter(
    ({ id, review }) => review.state === 'reviewed' && desk.goldens.get(id)!.review.state === 'draft',
  );
  const drafts = finished.length ? `, ${finished.length} drafts called reviewed` : '';
  terminal.err(`${accepted} accepted, ${rejected} rejected, ${left} left${drafts}; ${written} articles written\n`);
  return 0;
}

async function fromFile(ids: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const decisions = await readDecisions(options.from!, terminal);
  const known = decisions.filter(({ article }) => ids.length === 0 || ids.includes(article));
  const desk = await openDesk([...new Set(known.map(({ article }) => article))], options);
  const ordered = known.flatMap(one =>
    one.change === 'draft' ? [] : [{ ...one, found: presentIn(desk.session, one) }],
  );
  // Names before the roles and quotes that hang on them, as the desk has them.
  const rank = new Map(pending(desk.session).map((one, at) => [one, at]));
  ordered.sort((a, b) => (rank.get(a.found) ?? 0) - (rank.get(b.found) ?? 0));
  const drafts = known.filter(one => one.change === 'draft' && one.decision === 'accept');
  const decided = ordered.reduce((session, one) => decide(desk, session, one), desk.session);
  return finish(
    desk,
    pruned(drafts.reduce((session, { article }) => finishDraft(session, article), decided)),
    terminal,
  );
}

async function readDecisions(from: string, terminal: Terminal): Promise<Decision[]> {
  const chunks: Uint8Array[] = [];
  if (from === '-') for await (const chunk of terminal.stdin) chunks.push(chunk);
  else chunks.push(readBytes(from));
  try {
    return parseDecisions(new TextDecoder().decode(Buffer.concat(chunks)));
  } catch (error) {
    throw new FileTrouble(`${from}: ${(error as Error).message} See the report's export.`);
  }
}

function decide(desk: Desk, session: Session, decision: Decision): Session {
  const { article, change, reason = 'rejected in the report', edit } = decision;
  const found = findChange(session, decision);
  // Settled by another decision: a person's role went with the person.
  if (!found) return session;
  if (decision.decision === 'reject') return reject(session, found, reason);
  try {
    if (!edit) return acceptOne(session, found);
    const [now, corrected] = edited(session.subjects.get(article)!.now, found, edit, desk.text(article));
    return acceptOne(session, corrected, now);
  } catch (error) {
    if (error instanceof CannotAccept)
      throw new FileTrouble(`${article}: ${change}: ${error.message} Nothing was written.`);
    throw error;
  }
}

function findChange(session: Session, { article, change }: Decision): Difference | undefined {
  const { golden, now } = session.subjects.get(article)!;
  return compare(golden, now).differences.find(({ key }) => identityOf(key) === identityOf(change));
}

/** The change as it was when the report was made. */
function presentIn(session: Session, decision: Decision): Difference {
  const { article, change } = decision;
  const [found, open] = [findChange(session, decision), session.subjects.get(article)!.open];
  if (found) return open.find(({ key }) => key === found.key) ?? found;
  const advice = 'the output or the golden moved since; make the report anew. Nothing was written.';
  throw new FileTrouble(`${article}: there is no difference "${change}": ${advice}`);
}
