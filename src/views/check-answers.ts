import { keepLast } from '../store/kept.ts'
import { type Corpus, claimsById } from './corpus.ts'
import { pickFrom } from './list.ts'

/** Names of which the texts are kept: the next passage is mostly of the same ones. */
const TEXTS = 200

/** A part of an answer that does not lead back to its words: where in the answer, and what is wrong. */
export interface Stray {
  /** Path within the answer: `[3].sides[0].passages[1]`. */
  readonly path: string
  readonly message: string
}

/** Whether every part of answers from a corpus leads back to words that stand where they should. */
export interface AnswerCheck {
  /** What strays in one answer. */
  readonly strays: (answer: unknown) => readonly Stray[]
  /** Passages and claims that were found in all answers so far. */
  readonly found: () => { readonly passages: number; readonly claims: number }
}

/**
 * Checks answers of any shape: every object with a document, offsets and words (`exact`) must slice
 * to those words in a text of that name, and every claim that is named (`claim`, or in `claims`) must
 * be one of the corpus.
 */
export function checkAnswers(corpus: Corpus): AnswerCheck {
  const claims = claimsById(corpus)
  const textsOf = textFinder(corpus)
  const count = { passages: 0, claims: 0 }
  function* walk(value: unknown, path: string): Generator<Stray> {
    if (typeof value !== 'object' || value === null) return
    if (isPassage(value)) {
      count.passages++
      const { document, start, end, exact } = value
      if (!textsOf(document).some((text) => text.slice(start, end) === exact)) {
        yield { path, message: `${document} does not have “${exact}” at ${start}–${end}` }
      }
    }
    for (const id of claimsNamed(value)) {
      count.claims++
      if (!claims.has(id)) yield { path, message: `there is no claim ${id}` }
    }
    if (Symbol.iterator in value) {
      let place = 0
      for (const inner of value as Iterable<unknown>) yield* walk(inner, `${path}[${place++}]`)
    } else {
      for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}.${key}`)
    }
  }
  return { strays: (answer) => [...walk(answer, '')], found: () => ({ ...count }) }
}

/** Finds the texts of a name; those that were asked for last are kept for a while. */
function textFinder({ readings }: Corpus): (name: string) => readonly string[] {
  const places = new Map<string, number[]>()
  let place = 0
  for (const { document } of readings) {
    places.set(document.name, [...(places.get(document.name) ?? []), place])
    place++
  }
  const kept = keepLast<readonly string[]>({ most: TEXTS })
  return (name) =>
    kept.get(name, () =>
      Array.from(pickFrom(readings, places.get(name) ?? []), ({ document }) => document.text),
    )
}

interface Passage {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly exact: string
}

function isPassage(value: object): value is Passage {
  const { document, start, end, exact } = value as Partial<Passage>
  return (
    typeof document === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    typeof exact === 'string'
  )
}

function claimsNamed(value: object): readonly string[] {
  const { claim, claims } = value as { readonly claim?: unknown; readonly claims?: unknown }
  const listed: readonly unknown[] = Array.isArray(claims) ? claims : []
  return [claim, ...listed].filter((one) => typeof one === 'string')
}
