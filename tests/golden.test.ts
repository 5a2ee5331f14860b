/**
 * Golden files: every article of corpus/ extracted anew and compared with its reviewed golden, through the same compare
 * as `depeche diff`. What is known to be wrong stands in <id>.review.json with its reason; it fails once it passes.
 */
import { describe, expect, it } from 'vitest';
import { metadataReader } from '../src/batch/metadata.js';
import { goldenFiles, loadGolden } from '../src/commands/goldens.js';
import { compare } from '../src/evaluate/compare.js';
import { findArticles, readBytes } from '../src/files.js';
import { verdict } from '../src/formats/differences/verdict.js';
import { language } from '../src/languages/index.js';
import { extractRecords } from '../src/pipeline.js';

const goldens = await goldenFiles('tests/golden');
const metadata = metadataReader();

describe('golden files', () => {
  it('there is one for every article of the corpus, and none without an article', async () => {
    const articles = await findArticles(['corpus']);
    expect(goldens.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
  });

  it.each(goldens.map(file => [file.id, file] as const))('%s', (_, file) => {
    const golden = loadGolden(file, 'corpus');
    expect(golden.stale).toBe(null);
    const { id, article, records, review } = golden;
    const source = { id, path: article!.path, bytes: readBytes(article!.absolute), ...metadata(article!) };
    const now = extractRecords(source, language('fr'));
    expect(now.article.sha256).toBe(records.article.sha256);
    const unexpected = review.state === 'draft' ? null : verdict(compare(records, now), review, golden);
    if (unexpected !== null) expect.fail(unexpected);
  });
});
