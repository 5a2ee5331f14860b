/** Differences as JUnit XML: one test case per article, one failure per difference's article with all it differs in. */
import type { Findings } from '../../evaluate/finding.js';
import { findingText, grouped } from './text.js';

/* Characters that XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, mark => NAMES[mark]!);
}

function failed(name: string, message: string, body: string): string {
  const failure = `<failure message="${xml(message)}">${xml(body)}</failure>`;
  return `  <testcase classname="golden" name="${xml(name)}">${failure}</testcase>\n`;
}

/** Articles without a difference are counted as one passing case. */
export function differencesJunit(result: Findings): string {
  const groups = [...grouped(result.findings, ({ file }) => file)];
  const cases = groups.map(([file, list]) =>
    failed(file, `${list.length} differences`, `\n${list.map(finding => findingText(finding, false)).join('\n')}`),
  );
  cases.push(...result.below.map(line => failed(line.split(' ')[0]!, line, '')));
  const same = result.articles - groups.length;
  const passing = same > 0 ? `  <testcase classname="golden" name="${same} articles without a difference"/>\n` : '';
  const tests = cases.length + (same > 0 ? 1 : 0);
  const open = `<testsuite name="depeche" tests="${tests}" failures="${cases.length}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${cases.join('')}${passing}</testsuite>\n`;
}
