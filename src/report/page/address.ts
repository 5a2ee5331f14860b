/** Addresses of the page: `#/`, `#/article/<id>?at=<item>`, `#/records?type=person&q=…`. They work from the disk. No DOM here. */

export interface Address {
  readonly page: string;
  readonly id: string;
  readonly query: URLSearchParams;
}

/** Parts of an address such as `#/article/2020%2Fcrue?at=person%3A12`. */
export function addressOf(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', ...rest] = path.split('/');
  return { page, id: decoded(rest.join('/')), query: new URLSearchParams(query) };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The address of a page. */
export function hrefOf(page: string, id = '', query: Readonly<Record<string, string>> = {}): string {
  const path = [page, ...(id ? id.split('/').map(encodeURIComponent) : [])].join('/');
  const search = new URLSearchParams(query).toString();
  return `#/${path}${search ? `?${search}` : ''}`;
}
