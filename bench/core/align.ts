import type { Span } from '../../src/model/evidence.ts'

/** A word to align: its span, counted in characters that are not white space, and its form. */
export interface Unit extends Span {
  readonly form: string
  /** Whether it is one of several words of a token, all of which have the token's span. */
  readonly multi: boolean
}

/** Which word of gold a word of the reading is, by their indices. */
export type Alignment = ReadonlyMap<number, number>

/**
 * Aligns the words of a reading with those of gold, as the CoNLL 2018 shared task did: by their
 * spans, and where either side has a token of several words, by the longest common subsequence
 * of the forms that stand within it.
 */
export function align(gold: readonly Unit[], read: readonly Unit[]): Alignment {
  const regions = regionsOf([...gold, ...read].filter(({ multi }) => multi))
  const [goldInside, goldOutside] = divide(gold, regions)
  const [readInside, readOutside] = divide(read, regions)
  const aligned = new Map<number, number>()
  const goldBySpan = new Map(goldOutside.map((index) => [spanKey(gold[index]), index]))
  for (const index of readOutside) {
    const match = goldBySpan.get(spanKey(read[index]))
    if (match !== undefined) aligned.set(index, match)
  }
  for (const region of regions.keys()) {
    const [ours, theirs] = [goldInside[region] ?? [], readInside[region] ?? []]
    for (const [one, other] of commonSubsequence(
      ours.map((index) => gold[index]?.form.toLowerCase() ?? ''),
      theirs.map((index) => read[index]?.form.toLowerCase() ?? ''),
    )) {
      const [match, index] = [ours[one], theirs[other]]
      if (match !== undefined && index !== undefined) aligned.set(index, match)
    }
  }
  return aligned
}

/** Stretches covered by tokens of several words; those that overlap are one. */
function regionsOf(units: readonly Unit[]): readonly Span[] {
  const regions: { start: number; end: number }[] = []
  for (const { start, end } of [...units].sort((one, other) => one.start - other.start)) {
    const open = regions.at(-1)
    if (open !== undefined && start < open.end) open.end = Math.max(open.end, end)
    else regions.push({ start, end })
  }
  return regions
}

/** Indices of the words that stand wholly within each region, and of those that touch none. */
function divide(
  units: readonly Unit[],
  regions: readonly Span[],
): readonly [inside: readonly (readonly number[])[], outside: readonly number[]] {
  const inside: number[][] = regions.map(() => [])
  const outside: number[] = []
  let at = 0
  for (const [index, { start, end }] of units.entries()) {
    while ((regions[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    const region = regions[at]
    if (region === undefined || end <= region.start) {
      if (start < end) outside.push(index)
    } else if (start >= region.start && end <= region.end) inside[at]?.push(index)
  }
  return [inside, outside]
}

function spanKey(unit: Span | undefined): string {
  return `${unit?.start}-${unit?.end}`
}

/** Pairs of indices of a longest common subsequence. */
function commonSubsequence(
  one: readonly string[],
  other: readonly string[],
): readonly (readonly [number, number])[] {
  const width = other.length + 1
  const longest = new Uint32Array((one.length + 1) * width)
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    if (one[row] === other[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}
