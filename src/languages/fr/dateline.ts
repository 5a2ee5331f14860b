/** The date of publication where the article itself prints it: above or below the text, or before its first word. */
import type { ReadData } from '../../language.js';
import { rowsOf } from '../../text/lexicon.js';
import { isoDate } from '../../text/metadata.js';
import { anyOf } from '../../text/words.js';

/** How many lines from the start and from the end may carry it. */
const HEAD = 8;
const FOOT = 4;

interface Dateline {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Builds the reader: body → ISO date, or null when no line says it. */
export function datelineReader(data: ReadData): (body: string) => string | null {
  const months = monthsOf(data);
  const lines = datelines(anyOf(months.keys()), anyOf(weekdaysOf(data)));
  return body => {
    const head = body.slice(0, 3000).split('\n').filter(notBlank).slice(0, HEAD);
    const foot = body.slice(-1000).split('\n').filter(notBlank).slice(-FOOT);
    for (const { pattern } of lines) {
      for (const line of [...head, ...foot]) {
        const found = pattern.exec(line)?.groups;
        const date = found && dateOf(found, months);
        if (date) return date;
      }
    }
    return null;
  };
}

const notBlank = (line: string): boolean => line.trim() !== '';

function monthsOf(data: ReadData): ReadonlyMap<string, string> {
  const file = 'lexicon/months.tsv';
  const months = new Map<string, string>();
  for (const [forms = '', features = ''] of rowsOf(data(file), file)) {
    const number = /month=(\d+)/.exec(features)?.[1];
    if (number) for (const form of forms.split('|')) months.set(form, number.padStart(2, '0'));
  }
  return months;
}

function weekdaysOf(data: ReadData): string[] {
  const file = 'lexicon/weekdays.tsv';
  return rowsOf(data(file), file).flatMap(([forms = '']) => forms.split('|'));
}

function dateOf(
  found: Readonly<Record<string, string | undefined>>,
  months: ReadonlyMap<string, string>,
): string | null {
  const { day, month, year, slashes, iso } = found;
  if (iso ?? slashes) return isoDate((iso ?? slashes)!);
  const number = months.get(month?.toLowerCase() ?? '');
  return number ? isoDate(`${year}-${number}-${day!.padStart(2, '0')}`) : null;
}

/** In this order: what says « publié » goes before « mis à jour », both before a bare date. */
function datelines(month: string, day: string): Dateline[] {
  const weekday = `(?:(?:${day}),? )?`;
  const words = `(?<day>\\d{1,2})(?:er)? (?<month>${month})\\.? (?<year>\\d{4})`;
  const date = `${weekday}(?:${words}|(?<slashes>\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})|(?<iso>\\d{4}-\\d{2}-\\d{2}))(?!\\d)`;
  const clock = '(?:,? (?:à |- )?\\d{1,2}(?: ?h ?|:)\\d{0,2})?';
  return [
    // « Publié le mardi 12 mars 2024 à 8h15 », « Par Anne Lhomme, publié le 12/03/2024 »
    {
      name: 'dateline.published',
      pattern: new RegExp(`(?:publié|posté|mis en ligne|rédigé|paru)e? (?:le )?${date}`, 'iu'),
    },
    { name: 'dateline.updated', pattern: new RegExp(`(?:mis à jour|modifié|actualisé)e? (?:le )?${date}`, 'iu') },
    // « PARIS, 22 janvier 2025 (AFP) - », « USSEL (Corrèze), 5 février 2022 - », « Metz, le 3 mai 2021 – »
    {
      name: 'dateline.place',
      pattern: new RegExp(
        `^ *\\p{Lu}[\\p{L}'-]*(?: [\\p{L}'-]+){0,3}(?: ?\\([^)]{1,40}\\))?, (?:le )?${date}${clock}(?: ?\\([^)]{1,40}\\))? ?[-–—:]`,
        'iu',
      ),
    },
    // « Mardi 12 mars 2024 » on a line of its own
    { name: 'dateline.line', pattern: new RegExp(`^ *(?:le )?${date}${clock} *$`, 'iu') },
  ];
}
