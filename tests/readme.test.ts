/** The README says what is so: its example is run, its commands and options are compared with the code. */
import { readFileSync } from 'node:fs';
import { Command as Commander } from 'commander';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/index.js';
import { analyze } from '../src/index.js';
import { entitySchema } from '../src/records.js';

const commands = await Promise.all(COMMANDS.map(({ load }) => load()));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('README', () => {
  it('shows records that its article really gives', () => {
    const article = /```text\n([^]*?)```/.exec(readme)![1]!;
    const shown = JSON.parse(/```json\n([^]*?)```/.exec(readme)![1]!) as object[];
    const records = analyze('passerelle', Buffer.from(article), { published: '2025-02-12' });
    const all = [...records.entities, ...records.quotes];
    for (const record of shown) expect(all).toContainEqual(containing(record));
  });

  it('has a row for each type of entity', () => {
    const types = entitySchema.options.map(option => option.shape.type.value);
    expect(types.filter(type => !readme.includes(`| \`${type}\``))).toEqual([]);
  });

  it.each(commands)('documents depeche $name and each of its options', command => {
    const commander = new Commander();
    command.configure(commander);
    expect(readme).toContain(`depeche ${command.name}`);
    const missing = commander.options.map(option => option.long!).filter(option => !readme.includes(`\`${option}`));
    expect(missing).toEqual([]);
  });

  it('has nothing left to fill in', () => {
    expect(readme).not.toMatch(/\{\{|TODO/);
  });
});

/** Objects match when they hold at least these fields, at every depth. */
function containing(value: unknown): unknown {
  if (Array.isArray(value)) return expect.arrayContaining(value.map(containing));
  if (typeof value !== 'object' || value === null) return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, containing(inner)])),
  );
}
