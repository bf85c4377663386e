import type { WordLists } from '../lexicon/word-lists.ts'
import type { Span } from '../model/evidence.ts'
import { stopEnds } from './abbreviations.ts'

const STOP = /^[.!?…。！？]+$/
const CLOSERS = new Set(['”', '"', '’', "'", '’’', "''", ')', ']', '}', '»', '›'])
const OPENERS = new Set(['“', '"', '‘', "'", '‘’', "''", '(', '[', '{', '«', '‹'])

/** How many marks may close a sentence: "?!" ) ” and the like, and references to notes. */
const MOST_CLOSERS = 12

/** How many words a name may have between a quotation and the verb that reports it. */
const LONGEST_NAME = 6

/**
 * Finds the sentences among the words of one block (a paragraph, a heading): the index just behind
 * the last word of each. The block always ends one.
 */
export function splitSentences(
  text: string,
  words: readonly Span[],
  lists: WordLists,
): readonly number[] {
  const block: Block = { text, words, lists }
  const ends: number[] = []
  for (let first = 0; first < words.length; ) {
    const next = sentenceEnd(block, first)
    ends.push(next)
    first = next
  }
  return ends
}

interface Block {
  readonly text: string
  readonly words: readonly Span[]
  readonly lists: WordLists
}

function sentenceEnd(block: Block, first: number): number {
  const { words } = block
  for (let at = first; at < words.length; at++) {
    const word = wordAt(block, at)
    if (!word.endsWith('.') && !STOP.test(word)) continue
    const after = pastClosers(block, at + 1)
    if (after >= words.length) return words.length
    if (STOP.test(word) ? stops(block, first, at, after) : abbreviationStops(block, at, word)) {
      return after
    }
  }
  return words.length
}

/** Index behind the quotes and brackets that close a sentence: those that stand right at its stop. */
function pastClosers(block: Block, from: number): number {
  const { words } = block
  const most = Math.min(words.length, from + MOST_CLOSERS)
  let at = from
  while (at < most && words[at]?.start === words[at - 1]?.end) {
    const word = wordAt(block, at)
    if (!CLOSERS.has(word) && !STOP.test(word)) break
    // 'He left."We stayed"' has no closer: a mark that a letter follows opens.
    if (
      OPENERS.has(word) &&
      words[at]?.end === words[at + 1]?.start &&
      /[\p{L}\p{N}]/u.test(wordAt(block, at + 1)[0] ?? '')
    )
      break
    at++
  }
  return pastReferences(block, at)
}

/** "... in 1805. [17]": the number of a note belongs to what it stands behind. */
function pastReferences(block: Block, from: number): number {
  let at = from
  while (
    at < from + 3 * MOST_CLOSERS &&
    wordAt(block, at) === '[' &&
    /^\d+$/.test(wordAt(block, at + 1)) &&
    wordAt(block, at + 2) === ']'
  )
    at += 3
  return at
}

function stops(block: Block, first: number, at: number, after: number): boolean {
  const { words } = block
  const word = wordAt(block, at)
  const apart = words[after]?.start !== words[after - 1]?.end
  // "1. Cut the grass": the number of a list.
  if (at - first === 1 && word === '.' && /^(?:\d{1,3}|\p{L})$/u.test(wordAt(block, first)))
    return false
  let next = after
  while (next < words.length && OPENERS.has(wordAt(block, next))) next++
  const opener = wordAt(block, next)
  if (!apart) return next === after && gluedStops(block, at, opener)
  // ". . ." is one mark, and "It fell. (see below)" two sentences.
  if (next === words.length || STOP.test(opener)) return false
  if (word === '.' && wordAt(block, after) === '(') return true
  if (opensLower(block, next)) return false
  if (/[?!]/.test(word) && after > at + 1) return !isReported(block, after)
  return true
}

/** "It ended.They left": a space is missing. */
function gluedStops(block: Block, at: number, opener: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(opener) && /^\p{Ll}{2}/u.test(wordAt(block, at - 1))
}

/** A lower-case word goes on, but not "iPhone" or "al-Hasakah". */
function opensLower(block: Block, at: number): boolean {
  const word = wordAt(block, at)
  if (!/^\p{Ll}/u.test(word)) return /^[,;:%)\]]/.test(word)
  if (/\p{Lu}/u.test(word)) return false
  return !(/^(?:al|el|ar|as|an|at)$/.test(word) && /^[-‐‑]$/.test(wordAt(block, at + 1)))
}

/** '"Why?" Mr. Bell asked': the quotation is part of what reports it. */
function isReported(block: Block, from: number): boolean {
  for (let at = from; at < Math.min(block.words.length, from + LONGEST_NAME); at++) {
    const word = wordAt(block, at)
    if (block.lists.reporting.has(word)) return at > from
    if (!/^\p{Lu}/u.test(word) && !/^(?:of|de|al|bin|-|the)$/.test(word)) return false
  }
  return false
}

function abbreviationStops(block: Block, at: number, word: string): boolean {
  const end = block.words[at]?.end ?? 0
  const limit = block.words.at(-1)?.end ?? end
  return stopEnds(block.text, end, limit, word.slice(0, -1), block.lists)
}

function wordAt(block: Block, at: number): string {
  const word = block.words[at]
  return word === undefined ? '' : block.text.slice(word.start, word.end)
}
