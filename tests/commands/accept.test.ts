import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accept } from '../../src/commands/accept.js';
import { diff } from '../../src/commands/diff.js';
import { CHANGES, acceptSetting, folders } from './accept-setting.js';
import { run } from './terminal.js';

type At = (name: string) => string;
const GOLDEN = 'tests/golden/ville/pont.json';
const REVIEW = 'tests/golden/ville/pont.review.json';

async function left(at: At): Promise<string[]> {
  const { out } = await run(diff, [at('output'), at('tests/golden'), '--corpus', at('corpus'), '--format', 'jsonl']);
  return out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line).change);
}

const review = (at: At) => JSON.parse(readFileSync(at(REVIEW), 'utf8'));

describe('depeche accept without a terminal', () => {
  it('finds what the setting says', async () => {
    expect(await left(acceptSetting())).toEqual(CHANGES);
  });

  it.each([
    [['--all'], []],
    [['--only', 'ville/pont'], []],
    [
      ['--type', 'money'],
      [CHANGES[0], CHANGES[3]],
    ],
  ])('accepts what %j names', async (args, expected) => {
    const at = acceptSetting();
    const { code, err } = await run(accept, [...args, ...folders(at)]);
    expect(await left(at)).toEqual(expected);
    expect([code, err]).toEqual([0, expect.stringContaining(`${expected.length} left; 1 articles written`)]);
    expect(existsSync(at(REVIEW))).toBe(false);
  });

  it('accepts what a rule made', async () => {
    const at = acceptSetting();
    const { out } = await run(diff, [at('output'), at('tests/golden'), '--corpus', at('corpus'), '--format', 'jsonl']);
    const made = out
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
    const { rule } = made[2];
    await run(accept, ['--rule', rule, ...folders(at)]);
    expect(await left(at)).toEqual(made.filter(one => one.rule !== rule).map(one => one.change));
  });

  it('keeps a rejection beside the golden with its reason; it is silent, and --all leaves it alone', async () => {
    const at = acceptSetting();
    await run(accept, ['--type', 'money', '--reject', '--reason', 'amounts in words first', ...folders(at)]);
    expect(review(at)).toEqual({
      state: 'reviewed',
      rejected: [CHANGES[1], CHANGES[2]].map(change => ({ change, reason: 'amounts in words first' })),
    });
    await run(accept, ['--all', ...folders(at)]);
    expect(await left(at)).toEqual([]);
    expect(JSON.parse(readFileSync(at(GOLDEN), 'utf8')).entities[1].amount).toBe('25');
  });

  it('takes out rejections that nothing corresponds to', async () => {
    const at = acceptSetting();
    const rejected = [CHANGES[0]!, 'person missing 0-3 Luc → ∅'].map(change => ({ change, reason: 'x' }));
    writeFileSync(at(REVIEW), JSON.stringify({ state: 'reviewed', rejected }));
    await run(accept, ['--prune', ...folders(at)]);
    expect(review(at).rejected).toEqual([rejected[0]]);
  });

  it('calls a draft reviewed only when all of it is accepted', async () => {
    const at = acceptSetting('draft');
    await run(accept, ['--type', 'money', ...folders(at)]);
    expect(review(at).state).toBe('draft');
    const { err } = await run(accept, ['--all', ...folders(at)]);
    expect(err).toBe('2 accepted, 0 rejected, 0 left, 1 drafts called reviewed; 1 articles written\n');
    expect(review(at)).toEqual({ state: 'reviewed', rejected: [] });
  });

  it('writes the same bytes when everything was accepted as when nothing had differed', async () => {
    const at = acceptSetting();
    await run(accept, ['--all', ...folders(at)]);
    const golden = JSON.parse(readFileSync(at(GOLDEN), 'utf8'));
    const output = JSON.parse(readFileSync(at('output/ville/pont.json'), 'utf8'));
    expect({ ...golden, entities: [] }).toEqual({ ...output, entities: [] });
    expect(golden.entities.map((entity: { id: string }) => entity.id)).toEqual(
      output.entities.map((entity: { id: string }) => entity.id),
    );
  });
});

describe('depeche accept --from', () => {
  const line = (change: string, decision: string, more = {}) =>
    `${JSON.stringify({ article: 'ville/pont', change, decision, ...more })}\n`;

  it('applies the decisions of the report, with corrections', async () => {
    const at = acceptSetting();
    const decisions = [
      line(CHANGES[0]!, 'reject'),
      line(CHANGES[1]!, 'reject', { reason: 'no' }),
      line(CHANGES[1]!, 'accept'),
      line(CHANGES[2]!, 'accept', { edit: { spans: [{ start: 46, end: 61 }] } }),
    ];
    const { code } = await run(accept, ['--from', '-', ...folders(at)], { stdin: decisions.join('') });
    expect(code).toBe(0);
    expect(await left(at)).toEqual(['money boundary 46-61 puis 30 dollars → 51-61 30 dollars', CHANGES[3]]);
    expect(review(at).rejected).toEqual([{ change: CHANGES[0], reason: 'rejected in the report' }]);
  });

  it.each([
    ['{', /line 1: is not valid JSON/],
    [line('x', 'maybe'), /line 1: decision/],
    [
      line('person missing 0-3 Luc → ∅', 'accept'),
      /there is no difference .*make the report anew. Nothing was written/,
    ],
    [line(CHANGES[2]!, 'accept', { edit: { spans: [{ start: 51, end: 999 }] } }), /51-999 is no place/],
    [line(CHANGES[2]!, 'accept', { edit: { speaker: null } }), /is no quote/],
  ])('refuses %j and writes nothing', async (stdin, message) => {
    const at = acceptSetting();
    const before = readFileSync(at(GOLDEN), 'utf8');
    const all = line(CHANGES[1]!, 'accept') + stdin;
    await expect(run(accept, ['--from', '-', ...folders(at)], { stdin: stdin === '{' ? stdin : all })).rejects.toThrow(
      stdin.includes('maybe') ? /line 2: decision/ : message,
    );
    expect(readFileSync(at(GOLDEN), 'utf8')).toBe(before);
  });
});

describe('depeche accept refuses', () => {
  it.each([
    ['CI is set', () => {}, ['--all'], { CI: 'true' }, /CI is set/],
    ['there is no terminal', () => {}, [], {}, /there is no terminal to ask on/],
    ['a rejection lacks its reason', () => {}, ['--all', '--reject'], {}, /--reject needs --reason/],
    ['an article has no golden', () => {}, ['--only', 'ville/gare'], {}, /no golden of ville\/gare/],
    [
      'the article moved',
      (at: At) =>
        writeFileSync(at('corpus/ville/pont.txt'), `${readFileSync(at('corpus/ville/pont.txt'), 'utf8')}Fin.\n`),
      ['--all'],
      {},
      /the article moved since .*run depeche extract/,
    ],
    [
      'the rules moved',
      (at: At) => {
        const output = readFileSync(at('output/ville/pont.json'), 'utf8');
        writeFileSync(at('output/ville/pont.json'), output.replace('"amount": "30"', '"amount": "31"'));
      },
      ['--all'],
      {},
      /the rules moved since .*run depeche extract/,
    ],
    [
      'the golden is about another text',
      (at: At) => writeFileSync(at('corpus/ville/pont.txt'), 'tout autre chose'),
      ['--all'],
      {},
      /the article was edited since/,
    ],
  ] as const)('when %s', async (_, spoil, args, env, message) => {
    const at = acceptSetting();
    spoil(at);
    const before = readFileSync(at(GOLDEN), 'utf8');
    await expect(run(accept, [...args, ...folders(at)], { env })).rejects.toThrow(message);
    expect(readFileSync(at(GOLDEN), 'utf8')).toBe(before);
  });

  it('not when CI is set and it was told', async () => {
    const at = acceptSetting();
    expect((await run(accept, ['--all', '--ci', ...folders(at)], { env: { CI: '1' } })).code).toBe(0);
  });
});

describe('depeche accept on a terminal', () => {
  /** Presses the keys one by one; a function among them happens between two keys. */
  async function press(at: At, ...keys: (string | (() => void))[]) {
    const typed = async function* () {
      for (const key of keys) {
        if (typeof key === 'string') yield* key;
        else key();
      }
    };
    return run(accept, folders(at), { keys: typed });
  }

  it('asks one after the other, with context', async () => {
    const at = acceptSetting();
    const { code, err } = await press(at, 'a', 's', 'q');
    expect(code).toBe(0);
    expect(err).toContain('⟦20 euros⟧, puis 30 dollars');
    expect(await left(at)).toEqual(CHANGES.slice(1));
  });

  it('rejects with a reason that can be corrected while it is typed', async () => {
    const at = acceptSetting();
    await press(at, 'x', 'é', 'x', '\u007f', 'té', '\r', 'x', '\u001b', 'x', '\r', 'q');
    expect(review(at).rejected).toEqual([
      { change: CHANGES[0], reason: 'été' },
      { change: CHANGES[1], reason: 'the golden is right' },
    ]);
  });

  it('takes decisions back one by one, a whole type at once', async () => {
    const at = acceptSetting();
    const { err } = await press(at, 'u', 't', 'a', 'u', 'u', 'a', 'q');
    expect(err).toContain('nothing to undo');
    expect(await left(at)).toEqual(CHANGES.slice(1));
  });

  it('ends when all is decided; a draft is then called reviewed, or not', async () => {
    const at = acceptSetting('draft');
    await press(at, 't', 't', 's');
    expect(await left(at)).toEqual([]);
    expect(review(at).state).toBe('draft');
    await press(at, 'a');
    expect(review(at).state).toBe('reviewed');
  });

  it('saves nothing after Ctrl-C', async () => {
    const at = acceptSetting();
    const before = readFileSync(at(GOLDEN), 'utf8');
    expect((await press(at, 'a', '\u0003')).code).toBe(130);
    expect(readFileSync(at(GOLDEN), 'utf8')).toBe(before);
  });

  it('writes nothing over a golden that moved meanwhile', async () => {
    const at = acceptSetting();
    const golden = readFileSync(at(GOLDEN), 'utf8');
    const touch = () => writeFileSync(at(GOLDEN), `${golden}\n`);
    await expect(press(at, 'a', touch, 'q')).rejects.toThrow(
      /moved on the disk during the review; nothing was written/,
    );
    expect(readFileSync(at(GOLDEN), 'utf8')).toBe(`${golden}\n`);
  });
});
