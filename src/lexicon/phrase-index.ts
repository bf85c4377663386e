import type { Span } from '../model/evidence.ts'

/** Where a phrase stands, and what it was entered with. */
export interface PhraseMatch<T> extends Span {
  readonly values: readonly T[]
}

/** Finds many fixed phrases in a text at once: longest first, from left to right, whole words only. */
export interface PhraseIndex<T> {
  find(text: string): readonly PhraseMatch<T>[]
  get(phrase: string): readonly T[]
}

const WORD = /[\p{L}\p{N}]+/gu
const INNER = /[\p{L}\p{N}]/u

/** Curly apostrophes and exotic hyphens and spaces as their plain forms, one UTF-16 unit for one. */
function plain(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
}

/** Builds an index of phrases; letter case counts. */
export function phraseIndex<T>(phrases: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const values = new Map<string, T[]>()
  for (const [phrase, value] of phrases) {
    const key = plain(phrase)
    const known = values.get(key)
    if (known === undefined) values.set(key, [value])
    else if (!known.includes(value)) known.push(value)
  }
  const byFirstWord = new Map<string, string[]>()
  for (const phrase of values.keys()) {
    const first = phrase.match(WORD)?.[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase])
  }
  for (const group of byFirstWord.values()) group.sort((a, b) => b.length - a.length)
  return {
    get: (phrase) => values.get(plain(phrase)) ?? [],
    find(text) {
      const flat = plain(text)
      const matches: PhraseMatch<T>[] = []
      let from = 0
      for (const word of flat.matchAll(WORD)) {
        const start = word.index
        if (start < from) continue
        const found = byFirstWord.get(word[0])?.find((phrase) => standsAt(flat, phrase, start))
        if (found === undefined) continue
        from = start + found.length
        matches.push({ start, end: from, values: values.get(found) ?? [] })
      }
      return matches
    },
  }
}

function standsAt(text: string, phrase: string, start: number): boolean {
  if (!text.startsWith(phrase, start)) return false
  const next = text[start + phrase.length]
  return next === undefined || !INNER.test(next) || !INNER.test(phrase.at(-1) ?? '')
}
