import type { Reading } from '../model/reading.ts'
import { isContentWord, stem } from './words.ts'

/** What an article is about: its names, numbers and longer words, each with its weight. */
export type Story = ReadonlyMap<string, number>

/** Features that are kept of a story, the weightiest ones. */
const MOST = 80
/** Below so many features, that two stories share some tells nothing. */
const FEWEST = 8
/**
 * A name tells more of a story than a number does, and that more than a word. The weights are the
 * same in every record, so that a further document never changes how two others compare.
 */
const NAME = 3
const NUMBER = 2
const WORD = 1
/** UTF-16 units of an article that are looked at: what it is about is told early. */
const REACH = 6000
const TOKEN = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu
const OPENING = /(?:^|[.!?:\n"“‘`]\s*)$/u

/** What a document is about, by its body. States are named in every story of a war: they weigh as words do. */
export function storyOf({ document, blocks, claims }: Reading): Story {
  const states = claims.flatMap(({ actor, recipient }) =>
    [...actor, ...recipient].filter(
      ({ value }) => value.person !== true && value.country !== undefined,
    ),
  )
  const words = states.flatMap(({ value, evidence }) => [
    value.name,
    ...evidence.map(({ exact }) => exact),
  ])
  const body = blocks.filter(({ kind }) => kind === 'body')
  const parts = body.length === 0 ? [{ start: 0, end: document.text.length }] : body
  const text = parts.map(({ start, end }) => document.text.slice(start, end)).join('\n')
  return storyOfText(text, new Set(words.flatMap((name) => name.toLowerCase().match(TOKEN) ?? [])))
}

/** The same of a text that is all body, with words that tell no story though they are names. */
export function storyOfText(text: string, states: ReadonlySet<string> = new Set()): Story {
  const read = text.slice(0, REACH)
  const found = new Map<string, { weight: number; count: number }>()
  for (const match of read.matchAll(TOKEN)) {
    const [word] = match
    const isOpening = OPENING.test(read.slice(Math.max(0, match.index - 3), match.index))
    const feature = featureOf(word, isOpening || states.has(word.toLowerCase()))
    if (feature === undefined) continue
    const known = found.get(feature.key)
    if (known === undefined) found.set(feature.key, { weight: feature.weight, count: 1 })
    else known.count++
  }
  const weighed = [...found].map(
    ([key, { weight, count }]) => [key, weight * (1 + Math.log(count))] as const,
  )
  const kept = weighed.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST)
  const norm = Math.hypot(...kept.map(([, weight]) => weight))
  return new Map(kept.map(([key, weight]) => [key, weight / norm]))
}

/** How alike two stories are, from 0 to 1 (cosine); 0 where one is too short to tell. */
export function likenessOfStories(a: Story, b: Story): number {
  if (Math.min(a.size, b.size) < FEWEST) return 0
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, weight] of fewer) sum += weight * (more.get(key) ?? 0)
  return sum
}

function featureOf(
  word: string,
  isNoName: boolean,
): { readonly key: string; readonly weight: number } | undefined {
  const lower = word.toLowerCase()
  if (/^\p{Lu}/u.test(word) && !isNoName) return { key: `name:${lower}`, weight: NAME }
  if (/^\p{N}/u.test(word)) return { key: `number:${lower}`, weight: NUMBER }
  return isContentWord(lower) ? { key: `word:${stem(lower)}`, weight: WORD } : undefined
}
