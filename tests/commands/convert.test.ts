import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { convert } from '../../src/commands/convert.js';
import { run, scratch } from './terminal.js';

const MARKED = 'Le préfet <PER id="amiel">Luc Amiel</PER> est à l’<ORG id="ecole">École du Val</ORG>.\n';
const TEXT = 'Le préfet Luc Amiel est à l’École du Val.\n';

describe('depeche convert', () => {
  it('makes a golden of markup, for the article as it lies on the disk: Windows-1252 and CRLF', async () => {
    const at = scratch({
      'annotated/ville/pont.xml.txt': MARKED,
      'corpus/ville/pont.txt': iconv.encode(TEXT.replace('\n', '\r\n'), 'windows-1252'),
      'corpus/ville/pont.json': '{"title":"Le pont","published":"2024-03-12"}',
    });
    const { code } = await run(convert, [at('annotated'), '--corpus', at('corpus'), '-o', at('golden')]);
    expect(code).toBe(0);
    const golden = JSON.parse(readFileSync(at('golden/ville/pont.json'), 'utf8'));
    expect(golden.article).toMatchObject({ id: 'ville/pont', encoding: 'windows-1252', published: '2024-03-12' });
    expect(golden.entities.map((entity: { name: string }) => entity.name)).toEqual(['Luc Amiel', 'École du Val']);
  });

  it('shows records as markup', async () => {
    const at = scratch({ 'corpus/pont.xml.txt': MARKED, 'corpus/pont.txt': TEXT });
    const { out } = await run(convert, [at('corpus/pont.xml.txt'), '-o', at('golden')]);
    expect(out).toBe('');
    const back = await run(convert, [at('golden/pont.json'), '--corpus', at('corpus')]);
    expect(back.out).toBe(MARKED.replace('id="amiel"', 'id="luc-amiel"').replace('id="ecole"', 'id="ecole-du-val"'));
  });

  it('keeps folders on the way to markup and back', async () => {
    const at = scratch({ 'in/ville/pont.xml.txt': MARKED, 'corpus/ville/pont.txt': TEXT });
    await run(convert, [at('in'), '-o', at('golden'), '--corpus', at('corpus')]);
    await run(convert, [at('golden/ville/pont.json'), '-o', at('annotated'), '--corpus', at('corpus')]);
    await run(convert, [at('annotated'), '-o', at('again'), '--corpus', at('corpus')]);
    expect(readFileSync(at('again/ville/pont.json'))).toEqual(readFileSync(at('golden/ville/pont.json')));
  });

  it('takes markup without an article for its own', async () => {
    const at = scratch({ 'seul.xml.txt': MARKED });
    const { out } = await run(convert, [at('seul.xml.txt'), '--to', 'jsonl', '--corpus', at('none')]);
    expect(JSON.parse(out).entities[0].mentions[0]).toMatchObject({ start: 10, text: 'Luc Amiel', rule: 'reviewed' });
  });

  it.each([
    [{ 'a.xml.txt': '<PER id="x">Luc' }, /a\.xml\.txt: line 1: <PER> is never closed/],
    [{ 'a.xml.txt': MARKED, 'a.txt': 'Autre chose.' }, /the markup has .* where the article has/],
    [{ 'a.xml.txt': MARKED, 'b.xml.txt': '</PER>' }, /b\.xml\.txt: line 1/],
  ])('says which file to mend', async (files, message) => {
    const at = scratch(files);
    await expect(
      run(
        convert,
        Object.keys(files)
          .filter(name => name.endsWith('.xml.txt'))
          .map(at),
      ),
    ).rejects.toThrow(message);
  });

  it('refuses records that contradict their schema', async () => {
    const at = scratch({ 'a.json': '{"schemaVersion":"1.0.0"}' });
    await expect(run(convert, [at('a.json')])).rejects.toThrow(/a\.json: article: .*depeche schema/);
  });
});
