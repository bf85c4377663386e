import type { Span } from './evidence.ts'

/** What is searched for: single words, and phrases that stand in quotation marks. */
export function searchParts(words: string): readonly string[] {
  return [...words.matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/gu)]
    .map(([, phrase, word]) => phrase ?? word ?? '')
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
}

/** A word of a text as searches compare it: in small letters, without marks above or below them. */
export interface SearchWord extends Span {
  readonly word: string
}

/** The words of a text, as SQLite's `unicode61` finds them. */
export function searchWords(text: string): readonly SearchWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{Co}\p{M}]+/gu)].map(({ 0: exact, index }) => ({
    start: index,
    end: index + exact.length,
    word: exact
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
  }))
}
