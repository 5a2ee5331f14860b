import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/commands/diff.js';
import { toJson } from '../../src/formats/json.js';
import { parseMarkup } from '../../src/formats/markup.js';
import { made } from '../evaluate/made.js';
import { run, scratch } from './terminal.js';

const GOLD =
  'Le pont est fermé.\n<PER id="a">Luc Amiel</PER>, <ROLE of="a">maire</ROLE>, <CUE id="c">affirme</CUE> : « <Q id="q" type="direct" speaker="a" cue="c">Il tiendra jusqu’à l’été</Q>. »\n';
const NOW = GOLD.replace('<PER id="a">Luc Amiel</PER>', 'Luc <PER id="a">Amiel</PER>').replace(
  'speaker="a"',
  'speaker=""',
);
const SAME = GOLD.replace('<PER id="a">Luc Amiel</PER>', '<PER id="a">Luc Amiel</PER>');

/** corpus, golden, output and baseline of one article. */
function setting(files: Readonly<Record<string, string>>) {
  const written = Object.entries(files).map(([name, markup]) => [
    name,
    markup.startsWith('{') ? markup : toJson(made(markup)),
  ]);
  return scratch({ 'corpus/ville/pont.txt': parseMarkup(GOLD).text, ...Object.fromEntries(written) });
}

const folders = (at: (name: string) => string) => [at('output'), at('golden'), '--corpus', at('corpus')];

describe('depeche diff', () => {
  it('is silent about the same, and exits 0', async () => {
    const at = setting({ 'golden/ville/pont.json': GOLD, 'output/ville/pont.json': SAME });
    const { code, out } = await run(diff, folders(at));
    expect(code).toBe(0);
    expect(out).toContain('1 articles compared, 0 differences');
    expect(out).toMatch(/person +1 +1 +1\.00/);
    expect(out).toMatch(/money +0 +0 +n\/a/);
  });

  it('shows where, the sentence, gold and now, the rule; then causes and scores; and exits 1', async () => {
    const at = setting({ 'golden/ville/pont.json': GOLD, 'output/ville/pont.json': NOW });
    const { code, out } = await run(diff, folders(at));
    expect(code).toBe(1);
    expect(out.replaceAll(at('corpus'), 'corpus').split('\n\n').slice(0, 3).join('\n\n')).toMatchInlineSnapshot(`
      "corpus/ville/pont.txt:2  person boundary  rule test.rule
          ⟦Luc Amiel⟧, maire, affirme : « Il tiendra jusqu’à l’été. »
        gold  Luc Amiel
        now   Amiel

      corpus/ville/pont.txt:2  quote speaker
          Luc Amiel, maire, affirme : « ⟦Il tiendra jusqu’à l’été⟧. »
        gold  Luc Amiel
        now   nobody

      cause          differences  articles
      quote speaker            1         1
      test.rule                1         1"
    `);
    expect(out).toMatch(/person +1 +1 +0\.00 +0\.00 +0\.00 +0\.00 +0\.00 +0\.00 +0\.50/);
  });

  it('groups by cause on request', async () => {
    const at = setting({ 'golden/ville/pont.json': GOLD, 'output/ville/pont.json': NOW });
    const { out } = await run(diff, [...folders(at), '--by', 'cause']);
    expect(out).toMatch(/^test\.rule {2}1\n/);
    expect(out).toContain('\nquote speaker  1\n');
  });

  it('tells fixed, regressed and still wrong from a baseline', async () => {
    const baseline = GOLD.replace('<ROLE of="a">maire</ROLE>', 'maire').replace('speaker="a"', 'speaker=""');
    const at = setting({
      'golden/ville/pont.json': GOLD,
      'output/ville/pont.json': NOW,
      'before/ville/pont.json': baseline,
    });
    const { out } = await run(diff, [...folders(at), '--baseline', at('before')]);
    expect(out).toContain('1 fixed, 1 regressed, 1 still wrong');
    const args = ['--baseline', at('before'), '--fail-on', 'regressed'];
    expect((await run(diff, [...folders(at), ...args])).code).toBe(1);
    const still = [at('before'), at('golden'), '--corpus', at('corpus'), ...args];
    expect((await run(diff, still)).code).toBe(0);
  });

  it('asks for a least F1', async () => {
    const at = setting({ 'golden/ville/pont.json': GOLD, 'output/ville/pont.json': NOW });
    const ask = async (...least: string[]) =>
      (await run(diff, [...folders(at), '--fail-on', 'none', ...least.flatMap(one => ['--min-f1', one])])).code;
    expect(await ask('quote=1', 'person.partial=0.5', 'money=1')).toBe(0);
    expect(await ask('quote=1', 'speaker=0.1')).toBe(1);
    await expect(ask('verb=0.3')).rejects.toThrow(/verb=0\.3: write a record type/);
  });

  it('leaves drafts out of the counts and says so', async () => {
    const review = '{"state":"draft","rejected":[]}';
    const at = setting({
      'golden/ville/pont.json': GOLD,
      'golden/ville/pont.review.json': review,
      'output/ville/pont.json': NOW,
    });
    const { code, out } = await run(diff, folders(at));
    expect(code).toBe(0);
    expect(out).toContain('0 articles compared, 0 differences\n1 drafts, not counted: ville/pont');
  });

  it('is silent about what is known to be wrong, until it is not wrong any more', async () => {
    const changes = ['person boundary 19-28 Luc Amiel → 23-28 Amiel', 'quote speaker 49-73 Luc Amiel → 49-73 nobody'];
    const rejected = changes.map(change => ({ change, reason: 'no first names yet' }));
    const review = JSON.stringify({ state: 'reviewed', rejected });
    const files = { 'golden/ville/pont.json': GOLD, 'golden/ville/pont.review.json': review };
    const at = setting({ ...files, 'output/ville/pont.json': NOW });
    expect(await run(diff, folders(at))).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 known to be wrong'),
    });
    const later = setting({ ...files, 'output/ville/pont.json': SAME });
    const { code, out } = await run(diff, folders(later));
    expect(code).toBe(1);
    expect(out).toContain(`passes now, or is wrong in another way: ville/pont: ${changes[0]}`);
  });

  it('counts an article that was not extracted as missing', async () => {
    const golden = { 'golden/ville/pont.json': GOLD, 'golden/gare.json': GOLD };
    const at = setting({ ...golden, 'output/gare.json': SAME });
    const { code, out, err } = await run(diff, folders(at));
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^1 articles have no records in .*\(ville\/pont\); run depeche extract/),
    ]);
    expect(out).toContain('2 articles compared, 3 differences');
  });

  it('could not run when nothing was extracted', async () => {
    const at = setting({ 'golden/ville/pont.json': GOLD });
    await expect(run(diff, folders(at))).rejects.toThrow(
      /output holds no records of any golden file .*depeche extract/,
    );
  });

  it('cannot compare a golden whose article was edited: exit 2', async () => {
    const at = setting({
      'golden/ville/pont.json': GOLD.replace('Le pont', 'Le vieux pont'),
      'output/ville/pont.json': NOW,
    });
    const { code, out } = await run(diff, folders(at));
    expect(code).toBe(2);
    expect(out).toContain('the article was edited since; review it anew');
  });

  it.each([
    [['--format', 'csv'], /--format csv: there is text/],
    [['--fail-on', 'regressed'], /needs --baseline/],
    [['--by', 'day'], /--by day/],
  ])('refuses %j', async (args, message) => {
    const at = setting({ 'golden/ville/pont.json': GOLD });
    await expect(run(diff, [...folders(at), ...args])).rejects.toThrow(message);
    await expect(run(diff, [at('output'), at('corpus')])).rejects.toThrow(/holds no golden file/);
  });
});

describe('formats of differences', () => {
  const shown = async (format: string, env = {}) => {
    const at = setting({ 'golden/ville/pont.json': GOLD, 'output/ville/pont.json': NOW });
    return (await run(diff, [...folders(at), '--format', format], { env })).out;
  };

  it('json: scores with null for nothing, changes as accept takes them', async () => {
    const { differences, scores, articles } = JSON.parse(await shown('json'));
    expect(articles).toBe(1);
    expect(differences[0]).toMatchObject({
      article: 'ville/pont',
      change: 'person boundary 19-28 Luc Amiel → 23-28 Amiel',
      line: 2,
      rule: 'test.rule',
      context: { words: 'Luc Amiel' },
    });
    expect(scores.types.person.partial).toEqual({
      correct: 0.5,
      possible: 1,
      actual: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    });
    expect(scores.types.money.strict.f1).toBe(null);
  });

  it('jsonl: one difference a line', async () => {
    const lines = (await shown('jsonl')).trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line).kind)).toEqual(['boundary', 'speaker']);
  });

  it('md: escapes what Markdown would read', async () => {
    const out = await shown('md');
    expect(out).toContain('| person | 1 | 1 | 0.00 |');
    expect(out).toContain('gold: Luc Amiel · now: Amiel, test.rule');
  });

  it('junit: one failing case per article, well formed', async () => {
    const out = await shown('junit');
    expect(out).toContain('<testsuite name="depeche" tests="1" failures="1">');
    expect(out).toContain('<failure message="2 differences">');
    expect(out.match(/<[^>]*>/g)).toHaveLength(1 + 2 + 2 + 2);
  });

  it('github: annotations with file and line, the whole in the job summary', async () => {
    const at = scratch({ summary: 'before\n' });
    const out = await shown('github', { GITHUB_STEP_SUMMARY: at('summary') });
    expect(out).toMatch(
      /^::error file=.*pont\.txt,line=2,title=person boundary \(test\.rule\)::gold: Luc Amiel%0Anow: Amiel%0A/,
    );
    expect(readFileSync(at('summary'), 'utf8')).toMatch(/^before\n## Dépêche: golden files/);
  });

  it('github: cuts a job summary that GitHub would drop', { timeout: 60_000 }, async () => {
    const long = 'Luc Amiel '.repeat(25).trim();
    const many = Array.from({ length: 1000 }, (_, n) => `<PER id="p${n}">${long}</PER> dort.`).join(' ');
    const at = scratch({
      'golden/a.json': toJson(made(many)),
      'output/a.json': toJson(made(parseMarkup(many).text)),
      'corpus/a.txt': parseMarkup(many).text,
      summary: '',
    });
    const args = [at('output'), at('golden'), '--corpus', at('corpus'), '--format', 'github'];
    await run(diff, args, { env: { GITHUB_STEP_SUMMARY: at('summary') } });
    const page = readFileSync(at('summary'), 'utf8');
    expect(page.length).toBeLessThan(510_000);
    expect(page).toMatch(/\n\nThe rest is too long for a summary; depeche diff shows it\.\n$/);
  });

  it('github: at most ten annotations', async () => {
    const many = Array.from({ length: 14 }, (_, n) => `<PER id="p${n}">Luc</PER> dort.`).join(' ');
    const at = scratch({
      'golden/a.json': toJson(made(many)),
      'output/a.json': toJson(made(parseMarkup(many).text)),
    });
    const { out } = await run(diff, [at('output'), at('golden'), '--corpus', at('none'), '--format', 'github']);
    expect(out.match(/^::error/gm)).toHaveLength(10);
    expect(out).toContain('4 more differences are in the job summary');
  });
});
