/** Where the reader is: a view, what is asked of it, and what is open beside it. All of it stands in the address. */
export interface Address {
  /** `/issues/ceasefire` */
  readonly path: string
  readonly query: URLSearchParams
}

/** What changes in the query of an address: a value, or nothing where the key is to go. */
export type QueryChange = Readonly<Record<string, string | undefined>>

/** Whether the address of a view stands behind a `#`: files know no other addresses than their own. */
let standsInHash = false

/** Has the address of a view stand behind a `#` from now on. */
export function keepAddressInHash(): void {
  standsInHash = true
}

/** Reads an address as the browser has it. */
export function readAddress({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): Address {
  if (!standsInHash) return { path: pathname, query: new URLSearchParams(search) }
  const [path = '', ...query] = hash.slice(1).split('?')
  return { path, query: new URLSearchParams(query.join('?')) }
}

/** Writes an address for a link; keys without a value are left out. */
export function writeAddress(path: string, query: URLSearchParams): string {
  const words = query.toString()
  return `${standsInHash ? '#' : ''}${path}${words === '' ? '' : `?${words}`}`
}

/** What a link leads to: a view, a place on the page, or something that is the browser's to show. */
export function leadsTo(href: string): 'view' | 'place' | 'elsewhere' {
  const isPlace = href.startsWith('#')
  // Where views have addresses of their own, the browser finds places by itself.
  if (!standsInHash) return isPlace ? 'elsewhere' : 'view'
  if (!isPlace) return 'elsewhere'
  return href.startsWith('#/') ? 'view' : 'place'
}

/** The same view with another query. */
export function changed({ path, query }: Address, change: QueryChange): string {
  return writeAddress(path, changedQuery(query, change))
}

/** The same view with the words of a claim open beside it. */
export function opened(address: Address, claim: string | undefined): string {
  return changed(address, { evidence: claim, quote: undefined })
}

/** What of a query goes along to another view: as of when, and filters that it has as well. */
export function carried(query: URLSearchParams, keys: readonly string[]): URLSearchParams {
  const kept = new URLSearchParams()
  for (const key of ['asOf', ...keys]) {
    const value = query.get(key)
    if (value !== null && value !== '') kept.set(key, value)
  }
  return kept
}

function changedQuery(query: URLSearchParams, change: QueryChange): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined || value === '') next.delete(key)
    else next.set(key, value)
  }
  return next
}
