/** Exact decimals as strings: « 1,2 million » is 1200000, not 1199999.9999999998. */

/** `1.2` moved by 6 places → `1200000`; negative moves to the right of the point. Keeps written zeros: `112.50`. */
export function shift(decimal: string, places: number): string {
  if (places === 0) return decimal;
  const [whole = '', part = ''] = decimal.split('.');
  if (places < 0) {
    const digits = whole.padStart(1 - places, '0');
    return tidy(digits.slice(0, places), digits.slice(places) + part);
  }
  const digits = part.padEnd(places, '0');
  return tidy(whole + digits.slice(0, places), digits.slice(places));
}

/** Sum of two decimals of up to 15 digits in all. */
export function add(a: string, b: string): string {
  const places = Math.max(placesOf(a), placesOf(b));
  const sum = BigInt(shift(a, places)) + BigInt(shift(b, places));
  return shift(String(sum), -places);
}

function placesOf(decimal: string): number {
  const point = decimal.indexOf('.');
  return point < 0 ? 0 : decimal.length - point - 1;
}

function tidy(whole: string, part: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '');
  return part === '' ? digits : `${digits}.${part}`;
}
