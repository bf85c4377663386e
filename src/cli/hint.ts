/** The candidate nearest to a mistyped word, where one is near enough to be what was meant. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const [begun, ...others] = candidates.filter((one) => word.length > 2 && one.startsWith(word))
  if (begun !== undefined && others.length === 0) return begun
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance >= bestDistance || distance >= candidate.length) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

/** "; did you mean X?", or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[], prefix = ''): string {
  // Nobody mistypes a word of hundreds of letters, and comparing one costs its length squared.
  const near = word.length > 60 ? undefined : closest(word, candidates)
  return near === undefined ? '' : `; did you mean ${prefix}${near}?`
}

/** Levenshtein's: how many letters to add, drop or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
