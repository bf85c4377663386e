/** Below every score. */
const NEVER = -1e30

/**
 * Chooses a head for every word so that all hang together. `scores[dependent * size + head]`, word 0 is the root that
 * stands before the sentence; the result has a head a word and one word whose head is 0. Each word's best head is taken
 * where that makes a tree, else the best projective tree (Eisner 1996).
 */
export function bestTree(scores: Float32Array, size: number): Int32Array {
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

/** Eisner's algorithm over the words alone; then the word that hangs from the root is chosen. */
function eisner(scores: Float32Array, size: number): Int32Array {
  const cells = size * size
  // [side][i * size + j]: side 0 has its head on the right (j), side 1 on the left (i).
  const whole = [new Float64Array(cells).fill(NEVER), new Float64Array(cells).fill(NEVER)] as const
  const open = [new Float64Array(cells).fill(NEVER), new Float64Array(cells).fill(NEVER)] as const
  const wholeAt = [new Int32Array(cells), new Int32Array(cells)] as const
  const openAt = new Int32Array(cells)
  for (let i = 1; i < size; i++) {
    whole[0][i * size + i] = 0
    whole[1][i * size + i] = 0
  }
  for (let width = 1; width < size; width++) {
    for (let i = 1; i + width < size; i++) {
      const j = i + width
      const cell = i * size + j
      let best = Number.NEGATIVE_INFINITY
      for (let k = i; k < j; k++) {
        const sum = (whole[1][i * size + k] ?? 0) + (whole[0][(k + 1) * size + j] ?? 0)
        if (sum > best) {
          best = sum
          openAt[cell] = k
        }
      }
      open[0][cell] = best + (scores[i * size + j] ?? 0)
      open[1][cell] = best + (scores[j * size + i] ?? 0)
      close(i, j, size, { whole, open, wholeAt })
    }
  }
  let root = 1
  let best = Number.NEGATIVE_INFINITY
  for (let word = 1; word < size; word++) {
    const left = whole[0][size + word] ?? 0
    const right = whole[1][word * size + size - 1] ?? 0
    const sum = left + right + (scores[word * size] ?? 0)
    if (sum > best) {
      best = sum
      root = word
    }
  }
  return readBack(size, root, wholeAt, openAt)
}

interface Chart {
  readonly whole: readonly [Float64Array, Float64Array]
  readonly open: readonly [Float64Array, Float64Array]
  readonly wholeAt: readonly [Int32Array, Int32Array]
}

function close(i: number, j: number, size: number, { whole, open, wholeAt }: Chart): void {
  const cell = i * size + j
  let left = Number.NEGATIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  for (let k = i; k < j; k++) {
    const sum = (whole[0][i * size + k] ?? 0) + (open[0][k * size + j] ?? 0)
    if (sum > left) {
      left = sum
      wholeAt[0][cell] = k
    }
  }
  for (let k = i + 1; k <= j; k++) {
    const sum = (open[1][i * size + k] ?? 0) + (whole[1][k * size + j] ?? 0)
    if (sum > right) {
      right = sum
      wholeAt[1][cell] = k
    }
  }
  whole[0][cell] = left
  whole[1][cell] = right
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
