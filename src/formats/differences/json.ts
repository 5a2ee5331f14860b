/** Differences for programs: one JSON object, or one line per difference. */
import { causeOf } from '../../evaluate/difference.js';
import type { Finding, Findings } from '../../evaluate/finding.js';
import { type Counts, type Scores, ratios } from '../../evaluate/score.js';

function flat({ difference, file, line, before, words, after, trend }: Finding) {
  const { key, article, type, kind, gold, now, rule } = difference;
  const context = words === '' ? null : { before, words, after };
  return { article, change: key, type, kind, cause: causeOf(difference), rule, gold, now, file, line, context, trend };
}

function rated(counts: Readonly<Record<string, Counts>>) {
  return Object.fromEntries(Object.entries(counts).map(([name, one]) => [name, { ...one, ...ratios(one) }]));
}

function scoresOf({ types, fields }: Scores) {
  const measured = Object.fromEntries(Object.entries(types).map(([type, measures]) => [type, rated(measures)]));
  return { types: measured, fields: rated(fields) };
}

/** `{ articles, differences, fixed, scores, drafts, stale, known, gone, below }`; `change` is what `accept --from` takes. */
export function differencesJson(result: Findings): string {
  const { findings, fixed, scores, articles, drafts, stale, known, gone, below, compared } = result;
  const whole = {
    articles,
    differences: findings.map(flat),
    fixed: compared ? fixed.map(({ article, key }) => ({ article, change: key })) : null,
    scores: scoresOf(scores),
    drafts,
    stale,
    known,
    gone,
    below,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** One difference a line, nothing else. */
export function differencesJsonl({ findings }: Findings): string {
  return findings.map(finding => `${JSON.stringify(flat(finding))}\n`).join('');
}
