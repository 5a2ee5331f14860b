/** Reads a file of records (an output or a golden) and checks it before anybody relies on it. */
import { FileTrouble, readBytes } from '../files.js';
import { type Records, inconsistencies, recordsSchema } from '../records.js';

/**
 * Records out of one JSON file.
 * @param article the article's decoded text, to check that every span slices to its text
 * @throws FileTrouble when the file is no JSON, no records, or contradicts itself or the article
 */
export function loadRecords(path: string, article?: string): Records {
  return checkedRecords(new TextDecoder().decode(readBytes(path)), path, article);
}

/** The same from text that was read already. */
export function checkedRecords(json: string, path: string, article?: string): Records {
  const parsed = recordsSchema.safeParse(parsedJson(json, path));
  if (!parsed.success) {
    const { path: place, message } = parsed.error.issues[0]!;
    throw new FileTrouble(
      `${path}: ${place.join('.') || 'file'}: ${message}; mend it (depeche schema prints the shape).`,
    );
  }
  const wrong = inconsistencies(parsed.data, article);
  if (wrong.length) {
    const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : '';
    throw new FileTrouble(`${path}: ${wrong[0]}${more}; mend it or make it anew.`);
  }
  return parsed.data;
}

function parsedJson(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new FileTrouble(`${path}: is not valid JSON (${(error as Error).message}); mend it.`);
  }
}
