/** Below every score. */
const NEVER = -1e30

/** Reads the best well-formed sequence of BILOU labels off scores: word w has its own at `offset + w * stride`. */
export type LabelDecoder = (
  scores: Float32Array,
  offset: number,
  stride: number,
  words: number,
) => readonly string[]

/** A decoder (Viterbi) for scores in the order of these labels. */
export function labelDecoder(labels: readonly string[]): LabelDecoder {
  const count = labels.length
  const opens = labels.map((label) => mayFollow('O', label))
  const closes = labels.map((label) => mayFollow(label, 'O'))
  const before = labels.map((after) =>
    Int32Array.from(labels.flatMap((one, index) => (mayFollow(one, after) ? [index] : []))),
  )
  return (scores, offset, stride, words) => {
    const back = new Int32Array(words * count)
    let best = new Float64Array(count)
    let next = new Float64Array(count)
    for (let word = 0; word < words; word++) {
      for (let label = 0; label < count; label++) {
        let value = word === 0 && opens[label] === true ? 0 : NEVER
        if (word > 0) {
          for (const one of before[label] ?? []) {
            const sum = best[one] ?? NEVER
            if (sum > value) {
              value = sum
              back[word * count + label] = one
            }
          }
        }
        next[label] = value + (scores[offset + word * stride + label] ?? 0)
      }
      ;[best, next] = [next, best]
    }
    let at = 0
    for (let label = 1; label < count; label++) {
      if (closes[label] === true && (best[label] ?? NEVER) > (best[at] ?? NEVER)) at = label
    }
    const out: string[] = new Array(words)
    for (let word = words - 1; word >= 0; word--) {
      out[word] = labels[at] ?? 'O'
      at = back[word * count + at] ?? 0
    }
    return out
  }
}

function mayFollow(before: string, after: string): boolean {
  const inside = before.startsWith('B') || before.startsWith('I')
  const goesOn = after.startsWith('I') || after.startsWith('L')
  return inside === goesOn && (!inside || before.slice(2) === after.slice(2))
}
