/** What happens to each name between its proposal and the end of the list: read off the lists before and after. */
import type { Name, Segmented, TraceEntry } from '../document.js';
import { overlap, sameSpan } from './spans.js';
import { quoted } from './trace.js';

/** What a proposer put on the table. */
export function proposals(proposer: string, names: readonly Name[]): TraceEntry[] {
  return names.map(name => entry(name, name.rule, 'proposed', `${proposer} proposed ${described(name)}`));
}

/** What a refiner removed, changed and added: works for any refiner. */
export function refinements(
  refiner: string,
  before: readonly Name[],
  after: readonly Name[],
  document: Segmented,
): TraceEntry[] {
  const old = new Set(before);
  const fresh = after.filter(name => !old.has(name));
  const kept = new Set(after);
  const gone = before.filter(name => !kept.has(name));
  const moved = fresh.map(name => arrival(refiner, name, gone, document));
  const lost = gone.filter(name => !fresh.some(other => sameSpan(other, name)));
  return [...moved, ...lost.map(name => departure(refiner, name, after, document))];
}

function arrival(refiner: string, name: Name, gone: readonly Name[], document: Segmented): TraceEntry {
  const same = gone.find(other => sameSpan(other, name));
  if (same) return entry(name, refiner, 'changed', changesBetween(same, name));
  const near = gone.filter(other => overlap(other, name) > 0);
  if (near.length === 0) return entry(name, refiner, 'proposed', `added ${described(name)}`);
  const parts = near.map(other => `${quoted(document, other)} ${other.type}`).join(' and ');
  return entry(name, refiner, 'changed', `made ${described(name)} of ${parts}`);
}

function changesBetween(old: Name, name: Name): string {
  const fields = (['type', 'confidence', 'rule'] as const).filter(field => old[field] !== name[field]);
  return fields.length
    ? fields.map(field => `${field} ${old[field]} → ${name[field]}`).join(', ')
    : 'looked at it and left it';
}

function departure(refiner: string, name: Name, after: readonly Name[], document: Segmented): TraceEntry {
  const winners = after.filter(other => overlap(other, name) > 0);
  const reason = winners.length
    ? `lost to ${winners.map(other => `${quoted(document, other)} ${other.type} (${other.rule})`).join(', ')}`
    : `removed ${described(name)}: no name`;
  return entry(name, refiner, 'lost', reason);
}

function described({ type, rule, confidence }: Name): string {
  return `${type} (${rule}, ${confidence})`;
}

function entry({ start, end }: Name, rule: string, outcome: TraceEntry['outcome'], reason: string): TraceEntry {
  return { stage: 'tag', start, end, rule, outcome, reason };
}
