import type { Corpus } from './corpus.ts'

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
export function checkAnswers({ readings }: Corpus): AnswerCheck {
  const texts = new Map<string, string[]>()
  const claims = new Set<string>()
  for (const { document, claims: own } of readings) {
    texts.set(document.name, [...(texts.get(document.name) ?? []), document.text])
    for (const { id } of own) claims.add(id)
  }
  const count = { passages: 0, claims: 0 }
  function* walk(value: unknown, path: string): Generator<Stray> {
    if (typeof value !== 'object' || value === null) return
    if (isPassage(value)) {
      count.passages++
      const { document, start, end, exact } = value
      const isThere = texts.get(document)?.some((text) => text.slice(start, end) === exact)
      if (isThere !== true) {
        yield { path, message: `${document} does not have “${exact}” at ${start}–${end}` }
      }
    }
    for (const id of claimsNamed(value)) {
      count.claims++
      if (!claims.has(id)) yield { path, message: `there is no claim ${id}` }
    }
    for (const [key, inner] of Object.entries(value)) {
      yield* walk(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`)
    }
  }
  return { strays: (answer) => [...walk(answer, '')], found: () => ({ ...count }) }
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
