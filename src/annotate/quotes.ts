import type { Quote } from '../model/annotation.ts'
import { READ_KINDS } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'
import { defineStage, type Stage } from './stage.ts'

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['‘', '’'],
])
const WORD = /[\p{L}\p{N}]/u

/** Finds direct speech. A quote left open ends with its paragraph, and says so. */
export const findQuotes: Stage<never, 'quotes'> = defineStage({
  name: 'quotes',
  needs: [],
  gives: 'quotes',
  run({ text, blocks }) {
    return blocks.flatMap((block) => (READ_KINDS.has(block.kind) ? quotesOf(text, block) : []))
  },
})

function quotesOf(document: string, block: Span): readonly Quote[] {
  const text = document.slice(0, block.end)
  const quotes: Quote[] = []
  let isUnclosed = false
  for (let at = block.start; at < block.end; at++) {
    const closing = opens(text, at)
    if (closing === undefined || (closing === '’' && isUnclosed)) continue
    const close = closeOf(text, closing, at + 1)
    if (close === undefined && closing === '’') {
      isUnclosed = true // "rock ‘n’ roll": no quote, and none behind it either
      continue
    }
    const end = close ?? block.end
    if (end > at + 1) quotes.push({ start: at + 1, end, terminated: close !== undefined })
    at = end
  }
  return quotes
}

function opens(text: string, at: number): string | undefined {
  const mark = text[at] ?? ''
  const closing = CLOSING.get(mark)
  if (closing === undefined) return undefined
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (/\s/.test(after) && mark !== '«') return undefined
  // 5'10" and a closing mark never stand at the start of a word
  return (mark === '"' || mark === '‘') && WORD.test(before) ? undefined : closing
}

function closeOf(text: string, mark: string, from: number): number | undefined {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1)) {
    // In ‘we won’t go’ the first ’ is an apostrophe.
    const isApostrophe = mark === '’' && WORD.test(text[at + 1] ?? ' ')
    if (!isApostrophe) return at
  }
  return undefined
}
