import type { Span } from '../model/evidence.ts'

// A byte order mark and zero-width marks print nothing, though they are not all white space.
const BLANK = /[\s\u0085\u200b-\u200d\u2060\ufeff]/u
const BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/gu

/**
 * Finds the lines of a text that have words on them. A span runs from the first to the last
 * visible character of its line, whatever breaks the lines. Total; in order; linear in the text.
 */
export function findBlocks(text: string): readonly Span[] {
  const blocks: Span[] = []
  let from = 0
  for (const { index, 0: mark } of text.matchAll(BREAK)) {
    addLine(blocks, text, from, index)
    from = index + mark.length
  }
  addLine(blocks, text, from, text.length)
  return blocks
}

function addLine(blocks: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && isBlank(text, start)) start++
  while (end > start && isBlank(text, end - 1)) end--
  if (start < end) blocks.push({ start, end })
}

function isBlank(text: string, at: number): boolean {
  return BLANK.test(text.charAt(at))
}
