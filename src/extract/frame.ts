import type { Annotated, Sentence } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'

/** Layers that frames are read from. */
export type Read = Annotated<'tokens' | 'sentences' | 'quotes' | 'numbers' | 'dates' | 'entities'>

/** A piece of a sentence: tokens `[first, last)`, with the token that carries its sense as head. */
export interface Chunk extends Span {
  readonly kind:
    | 'noun'
    | 'verb'
    | 'preposition'
    | 'subordinator'
    | 'relative'
    | 'and'
    | 'mark'
    | 'other'
  readonly first: number
  readonly last: number
  readonly head: number
  /** Lemma of the head, lower case. */
  readonly lemma: string
  readonly verb?: VerbGroup
  /** For a noun phrase that only tells the time ("Friday night"). */
  readonly isDate?: true
}

/** What the words of a verb group tell by their form. */
export interface VerbGroup {
  readonly form: 'finite' | 'infinitive' | 'participle' | 'past'
  readonly isPassive: boolean
  readonly isNegated: boolean
  readonly isProgressive: boolean
  readonly isPast: boolean
  readonly modals: readonly string[]
  /** The verb of a copula is `be` itself; its predicate follows. */
  readonly isCopula: boolean
}

/** What fills a relation of a frame: a phrase, or the start of a clause. */
export interface Argument extends Span {
  /** `subject`, `object`, `result`, `clause`, `possessor`, `modifier`, `predicate`, or a preposition. */
  readonly relation: string
  /** Lemma of the head; for a clause its marker: `that`, `to`, `ing`. */
  readonly lemma: string
  /** Index of the head token in the document. */
  readonly head: number
}

/** How a clause hangs on what stands above it. */
export type Link =
  | 'that'
  | 'to'
  | 'ing'
  | 'if'
  | 'adverbial'
  | 'relative'
  | 'same'
  | 'object'
  | 'near'
  | 'not-done'

/** A predicate with its arguments, as far as the words around it show them. */
export interface Frame {
  readonly kind: 'verb' | 'noun' | 'adjective'
  readonly lemma: string
  /** The words of the predicate itself. */
  readonly predicate: Span
  readonly chunk: Chunk
  readonly arguments: readonly Argument[]
  /** Index, among the frames of the sentence, of the frame that this one depends on. */
  readonly governor?: number
  readonly link?: Link
  /** Lemma of a noun that an infinitive hangs on more closely: "its *plan* to meet". */
  readonly governorNoun?: string
  readonly sentence: Sentence
  /** Index of the sentence in the document. */
  readonly sentenceIndex: number
}

/** A sentence cut into chunks, with its frames in the order of the text. */
export interface Clauses {
  readonly sentence: Sentence
  /** The document with the names, dates, numbers and quotes of this sentence alone. */
  readonly read: Read
  readonly chunks: readonly Chunk[]
  readonly frames: readonly Frame[]
}

/** Index of the verb behind a noun that it is the subject of ("*talks* were postponed"); -1 without one. */
export function carrierOf(frames: readonly Frame[], noun: Frame): number {
  return frames.findIndex(
    ({ kind, predicate, arguments: parts }) =>
      kind !== 'noun' &&
      predicate.start > noun.predicate.start &&
      parts.some(
        ({ relation, head }) =>
          (relation === 'subject' || relation === 'object') && head === noun.chunk.head,
      ),
  )
}
