/** `depeche explain`: what a reader is told about records and places. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/commands/explain.js';
import { FileTrouble } from '../../src/files.js';
import { run, scratch } from './terminal.js';

const CRUE = `La crue gagne

Le maire de Vierval, Luc Amiel, a promis mardi 12 millions d’euros. « Nous tiendrons », a-t-il dit à Ouest-Matin.
`;

async function told(...argv: string[]): Promise<string> {
  const at = scratch({ 'corpus/ville/crue.txt': CRUE, 'corpus/metadata.csv': 'id,published\nville/crue,2021-03-03\n' });
  const { code, out, err } = await run(explain, ['ville/crue', '--corpus', at('corpus'), ...argv]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

describe('depeche explain', () => {
  it('gives for every record its rule, its words in context, and what proposed it', async () => {
    const out = await told();
    expect(out).toContain('ville/crue.txt  « La crue gagne »');
    expect(out).toMatch(/^read {4}utf-8, \d+ UTF-16 units, 2021-03-03$/m);
    expect(out).toMatch(/^money:\d+ {2}12000000 EUR$/m);
    expect(out).toContain('a promis mardi ⟦12 millions d’euros⟧');
    expect(out).toMatch(/tag tagger: tagger proposed person \(tagger, (?:high|medium|low)\)/);
    expect(out).toMatch(/one mention of the person “Luc Amiel”/);
  });

  it('names what competed and why it lost', async () => {
    const at = scratch({ 'fete.txt': 'La fête aura lieu jeudi 12 février à 20h30.\n' });
    const { out } = await run(explain, [at('fete.txt')]);
    expect(out).toMatch(/- tag date\.clock « 20h30 »: lost to date\.day « jeudi 12 février à 20h30 »; .*longer/);
  });

  it('says whom a pronoun may mean, with what weight', async () => {
    expect(await told()).toMatch(/speaker\.pronoun: is “Luc Amiel” among “Luc Amiel” \d+\.\d/);
  });

  it('shows what a rule does by its own examples', async () => {
    const out = await told();
    expect(out).toMatch(/\n {2}money\.amount\n {4}reads « .+ » as .+/);
  });

  it('explains one record alone', async () => {
    const id = /^money:\d+/m.exec(await told())![0];
    const out = await told('--record', id);
    expect(out).toMatch(new RegExp(`^${id} {2}12000000 EUR`));
    expect(out).not.toContain('Luc Amiel” ');
  });

  it('says of a record that is not there which there are', async () => {
    await expect(told('--record', 'person:9999')).rejects.toThrow(/there is no record "person:9999"; there is \w+:\d+/);
  });

  it('tells what every stage saw at an offset', async () => {
    const out = await told('--at', String(CRUE.indexOf('’')));
    expect(out).toContain('line 3, column ');
    expect(out).toContain('"’" U+2019, read as "\'" U+0027');
    expect(out).toMatch(/^ {2}sentence \d+ of \d+: .* « Le maire de Vierval, Luc Amiel, a promis/m);
    expect(out).toMatch(/token \d+: \d+-\d+ "d'" \(.*Elided.*\)/);
    expect(out).toMatch(/^ {2}money:\d+, rule money\.amount$/m);
  });

  it('takes a line and a column for an offset', async () => {
    expect(await told('--at', '3:4')).toContain('line 3, column 4 of ville/crue.txt');
    expect(await told('--at', '3:4')).toBe(await told('--at', String(CRUE.indexOf('maire'))));
    await expect(told('--at', '9:1')).rejects.toThrow('or a line and column');
  });

  it('says where nothing was seen', async () => {
    const out = await told('--at', String(CRUE.indexOf('\n')));
    expect(out).toContain('paragraph: between two');
    expect(out).toContain('token: none, white space');
    expect(out).toContain('no name, sum or date was proposed here');
  });

  it('refuses an offset beyond the article and an article that is not there', async () => {
    await expect(told('--at', '99999')).rejects.toThrow(/write an offset from 0 to \d+/);
    await expect(run(explain, ['nulle-part'])).rejects.toThrow(FileTrouble);
  });
});
