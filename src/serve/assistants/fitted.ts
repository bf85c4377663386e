/** Lists of which the newest stands last, and counts most. */
const NEWEST_LAST: ReadonlySet<string> = new Set([
  'accords',
  'deadlines',
  'demands',
  'history',
  'lifecycle',
  'measures',
  'moves',
  'threats',
])

/**
 * Writes something as JSON of so many characters at most, by halving the longest of its lists again and again. What
 * was left out is told beside the rest (`left_out`). What is too long without its lists stays so.
 */
export function fitted(value: object, most: number): string {
  const left: Record<string, number> = {}
  let rest: Readonly<Record<string, unknown>> = { ...value }
  for (;;) {
    const isWhole = Object.keys(left).length === 0
    const text = JSON.stringify(isWhole ? rest : { ...rest, left_out: left })
    const longest = text.length > most ? longestList(rest) : undefined
    if (longest === undefined) return text
    const [name, all] = longest
    const kept = Math.ceil(all.length / 2)
    rest = { ...rest, [name]: NEWEST_LAST.has(name) ? all.slice(-kept) : all.slice(0, kept) }
    left[name] = (left[name] ?? 0) + all.length - kept
  }
}

function longestList(
  value: Readonly<Record<string, unknown>>,
): readonly [name: string, list: readonly unknown[]] | undefined {
  const lists = Object.entries(value).flatMap(([name, inner]) =>
    Array.isArray(inner) && inner.length > 1 ? [[name, inner as readonly unknown[]] as const] : [],
  )
  return lists
    .map(([name, list]) => ({ name, list, length: JSON.stringify(list).length }))
    .sort((a, b) => b.length - a.length)
    .map(({ name, list }) => [name, list] as const)[0]
}
