/** Accepting a difference of a quote, field by field. */
import type { QuoteRecord } from '../records.js';
import type { Sides } from './apply.js';
import type { Difference } from './difference.js';
import type { Things } from './mentions.js';

/** Writes the output's side of `change` into `gold.quotes`. */
export function applyToQuote({ gold, now, things }: Sides, { kind, ...change }: Difference): void {
  const old = gold.quotes.find(({ id }) => id === change.gold?.record);
  const fresh = now.quotes.find(({ id }) => id === change.now?.record);
  if (kind === 'missing') gold.quotes.splice(gold.quotes.indexOf(old!), 1);
  else if (kind === 'spurious') gold.quotes.push(translated(fresh!, things));
  else if (kind === 'content') Object.assign(old!, { spans: structuredClone(fresh!.spans), text: fresh!.text });
  else if (kind === 'type') old!.type = fresh!.type;
  else {
    const field = kind as 'cue' | 'speaker' | 'via';
    Object.assign(old!, { [field]: translated(fresh!, things)[field] });
  }
}

/** A quote of the output with the golden's ids. A speaker whom the golden does not name stays words. */
function translated(quote: QuoteRecord, things: Things): QuoteRecord {
  const { speaker, via } = structuredClone(quote);
  const entity = things.asGold(speaker?.entity);
  return {
    ...structuredClone(quote),
    speaker: speaker && {
      ...speaker,
      entity,
      name: entity === null ? null : speaker.name,
      organisation: things.asGold(speaker.organisation),
      rule: 'reviewed',
    },
    via: via && { ...via, entity: things.asGold(via.entity) },
    rule: 'reviewed',
    confidence: 'high',
  };
}
