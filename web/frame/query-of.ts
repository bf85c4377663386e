/** The query for the API: the filters of a view that are set in the address, as of when, and what is asked besides. */
export function queryOf(
  address: URLSearchParams,
  filters: readonly string[],
  also: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams()
  for (const key of ['asOf', ...filters]) {
    const value = address.get(key)
    if (value !== null && value !== '') query.set(key, value)
  }
  for (const [key, value] of Object.entries(also)) query.set(key, value)
  return query.toString()
}
