/** Below every score. */
const NEVER = -1e30

/**
 * Chooses a head for every word so that all hang together. `scores[dependent * size + head]`, word 0 is the root that
 * stands before the sentence; the result has a head a word and one word whose head is 0. Each word's best head is taken
 * where that makes a tree, else the best projective tree (Eisner 1996).
 */
export function bestTree(scores: Float32Array, size: number): Int32Array {
  if (size < 2) return new Int32Array(size)
  const heads = greedy(scores, size)
  return isTree(heads) ? heads : eisner(scores, size)
}

function greedy(scores: Float32Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  for (let dependent = 1; dependent < size; dependent++) {
    let best = 0
    let bestScore = NEVER
    for (let head = 0; head < size; head++) {
      const score = scores[dependent * size + head] ?? NEVER
      if (head !== dependent && score > bestScore) {
        best = head
        bestScore = score
      }
    }
    heads[dependent] = best
  }
  return heads
}

function rootsOf(heads: Int32Array): readonly number[] {
  const roots: number[] = []
  for (let word = 1; word < heads.length; word++) if (heads[word] === 0) roots.push(word)
  return roots
}

/** One root and no cycle. */
export function isTree(heads: Int32Array): boolean {
  if (rootsOf(heads).length !== 1) return false
  const seen = new Uint32Array(heads.length)
  for (let word = 1; word < heads.length; word++) {
    let at = word
    while (at !== 0 && seen[at] === 0) {
      seen[at] = word
      at = heads[at] ?? 0
    }
    if (at !== 0 && seen[at] === word) return false
  }
  return true
}

/** A table of scores of stretches of words, by their first and last word, and the same by their last and first. */
interface Both {
  readonly byFirst: Float64Array
  readonly byLast: Float64Array
}

/** What is known of stretches of words: of side 0 the head is the last word, of side 1 the first. */
interface Chart {
  readonly size: number
  readonly whole: readonly [Both, Both]
  readonly open: readonly [Both, Both]
  readonly wholeAt: readonly [Int32Array, Int32Array]
  readonly openAt: Int32Array
}

/** Eisner's algorithm over the words alone; then the word that hangs from the root is chosen. */
function eisner(scores: Float32Array, size: number): Int32Array {
  const chart = emptyChart(size)
  for (let width = 1; width < size; width++) {
    for (let i = 1; i + width < size; i++) fill(chart, scores, i, i + width)
  }
  const [left, right] = chart.whole
  let root = 1
  let best = Number.NEGATIVE_INFINITY
  for (let word = 1; word < size; word++) {
    const before = left.byFirst[size + word] ?? 0
    const behind = right.byFirst[word * size + size - 1] ?? 0
    const sum = before + behind + (scores[word * size] ?? 0)
    if (sum > best) {
      best = sum
      root = word
    }
  }
  return readBack(size, root, chart.wholeAt, chart.openAt)
}

function emptyChart(size: number): Chart {
  const cells = size * size
  const both = (): Both => ({ byFirst: new Float64Array(cells), byLast: new Float64Array(cells) })
  return {
    size,
    whole: [both(), both()],
    open: [both(), both()],
    wholeAt: [new Int32Array(cells), new Int32Array(cells)],
    openAt: new Int32Array(cells),
  }
}

/** Joins what is known of shorter stretches to the best ones from word `i` to word `j`. */
function fill(
  { size, whole, open, wholeAt, openAt }: Chart,
  scores: Float32Array,
  i: number,
  j: number,
): void {
  const cell = i * size + j
  const joint = bestSplit(whole[1].byFirst, i * size, whole[0].byLast, j * size + 1, i, j)
  openAt[cell] = joint.at
  put(open[0], size, i, j, joint.sum + (scores[i * size + j] ?? 0))
  put(open[1], size, i, j, joint.sum + (scores[j * size + i] ?? 0))
  const left = bestSplit(whole[0].byFirst, i * size, open[0].byLast, j * size, i, j)
  wholeAt[0][cell] = left.at
  put(whole[0], size, i, j, left.sum)
  const right = bestSplit(open[1].byFirst, i * size, whole[1].byLast, j * size, i + 1, j + 1)
  wholeAt[1][cell] = right.at
  put(whole[1], size, i, j, right.sum)
}

/** The place in `[from, to)` where the two tables have the greatest sum, each read from its own offset. */
function bestSplit(
  one: Float64Array,
  oneAt: number,
  other: Float64Array,
  otherAt: number,
  from: number,
  to: number,
): { readonly sum: number; readonly at: number } {
  let sum = Number.NEGATIVE_INFINITY
  let at = from // no other place where the scores are no numbers
  for (let k = from; k < to; k++) {
    const value = (one[oneAt + k] ?? 0) + (other[otherAt + k] ?? 0)
    if (value > sum) {
      sum = value
      at = k
    }
  }
  return { sum, at }
}

function put(
  { byFirst, byLast }: Both,
  size: number,
  first: number,
  last: number,
  value: number,
): void {
  byFirst[first * size + last] = value
  byLast[last * size + first] = value
}

function readBack(
  size: number,
  root: number,
  wholeAt: readonly [Int32Array, Int32Array],
  openAt: Int32Array,
): Int32Array {
  const heads = new Int32Array(size)
  const waiting: [i: number, j: number, side: 0 | 1, whole: boolean][] = [
    [1, root, 0, true],
    [root, size - 1, 1, true],
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [i, j, side, isWhole] = next
    if (i === j) continue
    const cell = i * size + j
    if (isWhole) {
      const k = wholeAt[side][cell] ?? i
      if (side === 0) waiting.push([i, k, 0, true], [k, j, 0, false])
      else waiting.push([i, k, 1, false], [k, j, 1, true])
    } else {
      heads[side === 1 ? j : i] = side === 1 ? i : j
      const k = openAt[cell] ?? i
      waiting.push([i, k, 1, true], [k + 1, j, 0, true])
    }
  }
  return heads
}
