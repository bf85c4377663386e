import type { Annotated, Sentence } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'
import type { Tree } from './tree.ts'

/** Layers that frames are read from. */
export type Read = Annotated<'tokens' | 'sentences' | 'quotes' | 'numbers' | 'dates' | 'entities'>

/** A noun phrase: words `[first, last)` around a head, without the phrases and clauses behind it. */
export interface Phrase extends Span {
  readonly first: number
  readonly last: number
  readonly head: number
  /** Lemma of the head, lower case. */
  readonly lemma: string
  /** For a phrase that only tells the time ("Friday night"). */
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
  /**
   * `subject`, `object`, `result` (what a passive has besides its subject), `clause`, `complement` (the verb of that
   * clause), `possessor`, `modifier`, `predicate`, `particle`, `adverb`, or a preposition; of an event noun also
   * `support` (the verb it is the object of) and `supporter` (who does that).
   */
  readonly relation: string
  /** Lemma of the head; for a clause its marker: `that`, `to`, `ing`. */
  readonly lemma: string
  /** Index of the head token in the document. */
  readonly head: number
  /** The pronoun that stands for these words ("*its* offensive"): that it is they is inferred. */
  readonly pronoun?: Span
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
  /** The words of the predicate itself: a verb with its auxiliaries, a noun alone. */
  readonly predicate: Span
  /** Index in the document of the word that the clause or phrase hangs on. */
  readonly head: number
  /** For a noun the phrase around it, else the predicate. */
  readonly phrase: Span
  /** The forms of the verb; absent for a noun. */
  readonly verb?: VerbGroup
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

/** A sentence with its tree and its frames in the order of the text. */
export interface Clauses {
  readonly sentence: Sentence
  /** The document with the names, dates, numbers and quotes of this sentence alone. */
  readonly read: Read
  readonly tree: Tree
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
          (relation === 'subject' || relation === 'object') && head === noun.head,
      ),
  )
}
