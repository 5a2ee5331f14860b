import type { ReadData } from '../../language.js';
export function datelineReader(_data: ReadData): (body: string) => string | null {
  return () => null;
}
