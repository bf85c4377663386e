// Scores of coreference as Pradhan et al. 2014 define them ("Scoring Coreference Partitions of Predicted Mentions"), for mentions
// that need not be the same in key and response.

/** Groups of mentions, each mention by a key of its own. */
export type Partition = readonly (readonly string[])[]

/** Sums of a measure, which add up over documents. */
export interface Counts {
  readonly precision: number
  readonly precisionOf: number
  readonly recall: number
  readonly recallOf: number
}

/** Links that both have, by the fewest links that make a group (Vilain et al. 1995). */
export function muc(key: Partition, response: Partition): Counts {
  const [recall, recallOf] = mucOneWay(key, response)
  const [precision, precisionOf] = mucOneWay(response, key)
  return { precision, precisionOf, recall, recallOf }
}

function mucOneWay(groups: Partition, others: Partition): readonly [number, number] {
  const groupOf = indexOf(others)
  let kept = 0
  let all = 0
  for (const group of groups) {
    const parts = new Set(group.map((one) => groupOf.get(one) ?? one))
    kept += group.length - parts.size
    all += group.length - 1
  }
  return [kept, all]
}

/** For each mention, how much of its group is right (Bagga and Baldwin 1998). */
export function bCubed(key: Partition, response: Partition): Counts {
  const [recall, recallOf] = bCubedOneWay(key, response)
  const [precision, precisionOf] = bCubedOneWay(response, key)
  return { precision, precisionOf, recall, recallOf }
}

function bCubedOneWay(groups: Partition, others: Partition): readonly [number, number] {
  const groupOf = indexOf(others)
  let right = 0
  let all = 0
  for (const group of groups) {
    const shared = new Map<number, number>()
    for (const one of group) {
      const other = groupOf.get(one)
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const count of shared.values()) right += (count * count) / group.length
    all += group.length
  }
  return [right, all]
}

/** Groups paired one to one so that the pairs are as alike as can be (Luo 2005, with the fourth measure of likeness). */
export function ceafE(key: Partition, response: Partition): Counts {
  const best = connected(key, response).reduce((sum, part) => sum + bestAlike(part), 0)
  return { precision: best, precisionOf: response.length, recall: best, recallOf: key.length }
}

/** Groups of both sides that share mentions with each other, and with no others: what is paired by itself. */
interface Connected {
  readonly key: Partition
  readonly response: Partition
}

/** Groups that share nothing add nothing by being paired, so that thousands of them need no large table. */
function connected(key: Partition, response: Partition): readonly Connected[] {
  const [keyOf, responseOf] = [indexOf(key), indexOf(response)]
  const seen = new Set<number>()
  const parts: Connected[] = []
  for (const start of key.keys()) {
    if (seen.has(start)) continue
    const keys = new Set([start])
    const responses = new Set<number>()
    for (const at of keys) {
      seen.add(at)
      for (const one of key[at] ?? []) {
        const other = responseOf.get(one)
        if (other === undefined || responses.has(other)) continue
        responses.add(other)
        for (const met of response[other] ?? []) {
          const back = keyOf.get(met)
          if (back !== undefined) keys.add(back)
        }
      }
    }
    parts.push({
      key: [...keys].map((at) => key[at] ?? []),
      response: [...responses].map((at) => response[at] ?? []),
    })
  }
  return parts
}

function bestAlike({ key, response }: Connected): number {
  // Likeness has no direction: the fewer groups are the rows.
  const [fewer, more] = key.length <= response.length ? [key, response] : [response, key]
  const groupOf = indexOf(more)
  const alike = fewer.map((group) => {
    const row = more.map(() => 0)
    for (const one of group) {
      const other = groupOf.get(one)
      if (other !== undefined) row[other] = (row[other] ?? 0) + 1
    }
    return row.map((count, other) => (2 * count) / (group.length + (more[other]?.length ?? 0)))
  })
  return bestPairing(alike, more.length)
}

function indexOf(partition: Partition): ReadonlyMap<string, number> {
  return new Map(partition.flatMap((group, index) => group.map((one) => [one, index] as const)))
}

/** The sum of the best pairing of rows with columns, of which there are no fewer (Kuhn 1955, by shortest ways). */
function bestPairing(values: readonly (readonly number[])[], columns: number): number {
  const size = columns
  const cost = (row: number, column: number): number => -(values[row - 1]?.[column - 1] ?? 0)
  const rowWeight = new Float64Array(size + 1)
  const columnWeight = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  for (let row = 1; row <= values.length; row++) {
    const way = new Int32Array(size + 1)
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(size + 1)
    rowOf[0] = row
    let column = 0
    do {
      used[column] = 1
      const at = rowOf[column] ?? 0
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= size; other++) {
        if (used[other]) continue
        const reduced = cost(at, other) - (rowWeight[at] ?? 0) - (columnWeight[other] ?? 0)
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced
          way[other] = column
        }
        if ((least[other] ?? 0) < delta) {
          delta = least[other] ?? 0
          next = other
        }
      }
      for (let other = 0; other <= size; other++) {
        if (used[other]) {
          const owner = rowOf[other] ?? 0
          rowWeight[owner] = (rowWeight[owner] ?? 0) + delta
          columnWeight[other] = (columnWeight[other] ?? 0) - delta
        } else least[other] = (least[other] ?? 0) - delta
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const before = way[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  let sum = 0
  for (let column = 1; column <= size; column++) sum -= cost(rowOf[column] ?? 0, column)
  return sum
}
