/// <reference lib="es2024.string" />
import { evidenceAt } from '../model/evidence.ts'
import { type Notice, notice } from '../model/notice.ts'

/** A text as it was given, and what had to be mended in it. */
export interface Decoded {
  readonly text: string
  readonly notices: readonly Notice[]
}

const REPLACEMENT = '\u{FFFD}'
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT)
const HALF = '\u{D800}'

/**
 * Bytes as text. They are taken for UTF-8; what is not is replaced by U+FFFD, and a notice says so.
 * A byte order mark and all line endings stay, so that offsets refer to the text as it was given.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  return repairText(decodeMarked(bytes))
}

/**
 * Bytes as text in which whatever is not UTF-8 stands as half a character, U+D800: no UTF-8 gives
 * that, so {@link repairText} can tell it from a U+FFFD that was already written in the text.
 */
export function decodeMarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  // The first byte of a U+FFFD always begins a character, whatever was left unfinished before it.
  for (let start = 0; start <= all.length; ) {
    const next = all.indexOf(REPLACEMENT_BYTES, start)
    const end = next === -1 ? all.length : next
    parts.push(lenient.decode(all.subarray(start, end)).replaceAll(REPLACEMENT, HALF))
    start = end + (next === -1 ? 1 : REPLACEMENT_BYTES.length)
  }
  return parts.join(REPLACEMENT)
}

/**
 * A text in which every half of a character is replaced by U+FFFD, and a notice that says so. Halves
 * come from {@link decodeMarked} and from JSON, which can name one ("\ud83d") though UTF-8 has none.
 */
export function repairText(given: string): Decoded {
  const text = given.toWellFormed()
  if (text === given) return { text, notices: [] }
  let count = 0
  let first = -1
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) {
    if (given[at] === REPLACEMENT) continue
    count++
    if (first === -1) first = at
  }
  const details =
    count === 1
      ? `1 character was replaced, at offset ${first}.`
      : `${count} characters were replaced, the first at offset ${first}.`
  const words = evidenceAt(text, { start: first, end: first + 1 })
  return { text, notices: [notice('ingest/repaired-bytes', details, words)] }
}
