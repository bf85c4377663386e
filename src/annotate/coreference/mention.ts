import type { CoreferenceMention, Entity } from '../../model/annotation.ts'

/** Whether a mention can be "he" or "she"; `unknown` fits both. */
export type Gender = 'male' | 'female' | 'unknown'

/** What can take a mention up: "he" and "she" a person, "it" a body, "they" several and bodies. */
export type Being = 'person' | 'body' | 'several' | 'other'

/** A mention as the sieves see it. */
export interface Candidate extends Omit<CoreferenceMention, 'link'> {
  /** Its place among the mentions of the document. */
  readonly index: number
  /** Its head among the tokens. */
  readonly token: number
  readonly sentence: number
  /** Letters of the head. */
  readonly words: string
  /** The same in lower case. */
  readonly word: string
  /** Dictionary form of the head. */
  readonly base: string
  readonly being: Being
  readonly gender: Gender
  readonly isSubject: boolean
  /** True behind "the", "this", "both"; "a ministry" takes up nothing. */
  readonly isDefinite: boolean
  /** Titles that stand with a name, and words that stand with a noun, in lower case. */
  readonly with: readonly string[]
  readonly entity?: Entity
}

/** A link that a sieve proposes: the later mention takes up the earlier. */
export interface Link {
  readonly from: Candidate
  readonly to: Candidate
  readonly rule: string
}
