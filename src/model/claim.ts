import type { Basis, Evidence, Sourced, Span } from './evidence.ts'
import type { Place } from './place.ts'
import type { Figure } from './quantity.ts'
import type { When } from './when.ts'

/** PLOVER event types (2021 manual), in its order. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

/** One of the sixteen PLOVER types. */
export type EventType = (typeof EVENT_TYPES)[number]

/** Types that are done by saying: "Kyiv demands" has been demanded. */
export const SPEECH_TYPES: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
])

/** How far the document, or the source it cites, commits itself to what is claimed. */
export const STATUSES = ['occurred', 'ongoing', 'future', 'hypothetical', 'denied'] as const

/** One of the five statuses of the codebook. */
export type Status = (typeof STATUSES)[number]

/** Whoever acts, is acted on, or is cited: resolved where it can be, else in the words of the text. */
export interface Party {
  readonly name: string
  /** Id of the actor in `data/actors/`, where the name was resolved. */
  readonly actor?: string
  readonly person?: true
  /** ISO 3166-1 alpha-3. */
  readonly country?: string
  /** Office of a person whom no list knows, in the words that introduce the person: "chief negotiator". */
  readonly office?: string
  /** Id of the armed group or body on whose side it stands, where that is no state. */
  readonly side?: string
  readonly outlet?: true
  readonly anonymous?: true
}

/** A noun phrase that stands for a party or place, before it is resolved. */
export interface Mention extends Span {
  /** Span of the head name or noun within the phrase. */
  readonly head: Span
  readonly rule: string
  readonly basis: Basis
  /** The pronoun that was taken for this phrase, where it stands in another place than the phrase. */
  readonly pronoun?: Span
}

/** Words of saying with what is said, by whom and on which day. */
export interface Saying {
  readonly cue: Span
  readonly content?: Span
  readonly source?: Mention
  /** Whether it was said once, rather than is said or has been. */
  readonly isPast: boolean
  readonly time?: Sourced<When>
}

/** A phrase that stands as subject or object of a verb: what a pronoun behind it may take up. */
export interface Topic {
  /** Index of its head among the tokens of the document. */
  readonly head: number
  /** Index of the verb or adjective that it hangs on. */
  readonly verb: number
  readonly relation: 'subject' | 'object'
  /** More than one by its form: "rebels", "Chad and Niger". */
  readonly isPlural: boolean
  /** The parties that it names; none for a thing. */
  readonly mentions: readonly Mention[]
}

/** The parts of a claim, with parties `P` and places `L` either resolved or still as mentioned. */
export interface ClaimParts<P, L> {
  /** The words that report the happening: predicate and core arguments. */
  readonly evidence: Evidence
  readonly type: Sourced<EventType>
  readonly mode?: Sourced<string>
  readonly status: Sourced<Status>
  readonly actor: readonly P[]
  readonly recipient: readonly P[]
  readonly time?: Sourced<When>
  readonly place?: L
  readonly condition?: Sourced<string>
  /** A day, `YYYY-MM-DD`, by which something is demanded or promised. */
  readonly due?: Sourced<string>
  /** From the nearest speaker outwards. */
  readonly attribution: readonly P[]
  readonly figures: readonly Sourced<Figure>[]
  /** Ids of the issue taxonomy in `data/ontology.yaml`, the chief one first. */
  readonly issue: readonly Sourced<string>[]
  /** Id of the lexicon entry that read it. */
  readonly rule: string
}

/** A claim before names are resolved. */
export type ClaimDraft = ClaimParts<Mention, Mention>

/**
 * What one document says: who did, or is said to do, what to whom.
 *
 * A claim is never edited. Merging claims makes an `Event` that points back at them, so any cell
 * of the record can be walked back to the words in a source.
 */
export interface Claim extends ClaimParts<Sourced<Party>, Sourced<Place>> {
  readonly id: string
  /** Id of the document. */
  readonly document: string
  /** What people laid over it since it was read, in order; of a claim as it was read, absent. */
  readonly corrections?: readonly CorrectionNote[]
}

/** What a corrected claim tells of a correction that shaped it. */
export interface CorrectionNote {
  /** Id of the correction. */
  readonly id: string
  readonly kind: 'retype' | 'redate' | 'together' | 'apart'
  /** Who says so. */
  readonly by: string
  readonly reason: string
}
