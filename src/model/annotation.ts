import type { Mention, Party } from './claim.ts'
import type { Document, Published } from './document.ts'
import type { Evidence, Sourced, Span } from './evidence.ts'
import type { FurnitureKind } from './furniture.ts'
import type { NumberMention } from './quantity.ts'
import type { DateMention } from './when.ts'

/** A line or paragraph of the text: article body, or furniture with the rule that said so. */
export interface Block extends Span {
  readonly kind: 'body' | FurnitureKind
  readonly rule: string
}

/** Kinds of furniture from which claims and quotes are still read. */
export const READ_KINDS: ReadonlySet<Block['kind']> = new Set([
  'body',
  'title',
  'heading',
  'dateline',
])

/** Universal part-of-speech tags (UD v2). */
export type UposTag = string

/** A word or mark, as Universal Dependencies v2 for English describes it. */
export interface Token extends Span {
  /** Dictionary form; names keep their capitals. */
  readonly lemma: string
  /** The same in lower case, in the spelling of the word lists ("mobilize"). */
  readonly base: string
  readonly upos: UposTag
  /** Penn Treebank tag. */
  readonly xpos: string
  /** `Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin`; empty when it has none. */
  readonly feats: string
  /** Index of its head among the document's tokens; -1 for the root of a sentence. */
  readonly head: number
  /** Relation to the head: `nsubj`, `obl:agent`. */
  readonly deprel: string
  /** BILOU label of the name that it is part of: `B-PER`, `U-LOC`, `O`. */
  readonly name: string
}

/** A sentence, with the tokens `[first, last)` that make it up. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
  /** Index of the block it stands in. */
  readonly block: number
  /** True when it goes on in the next sentence: it was too long to be read in one piece. */
  readonly cut?: boolean
}

/** Direct speech; the span leaves the quotation marks out. */
export interface Quote extends Span {
  /** False when the closing mark is missing and the quote was ended with its paragraph. */
  readonly terminated: boolean
}

/** CoNLL-2003 labels without MISC; demonyms are no names. */
export type EntityLabel = 'PER' | 'ORG' | 'LOC'

/** A name in the text. */
export interface Entity extends Span {
  readonly label: EntityLabel
  /** Ids of the actors the name may stand for, by `data/actors/`; empty when none is known. */
  readonly actors: readonly string[]
  /** Ids of the places the name may stand for, by `data/places.tsv`; empty when none is known. */
  readonly places: readonly string[]
  /** `name`, or `demonym` for "Ukrainian": an adjective that points at an actor. */
  readonly form: 'name' | 'demonym'
  readonly rule: string
}

/** Who says, thinks, wants or plans what (PARC 3.0, broadly). */
export interface Attribution {
  readonly source?: Mention
  /** The whole noun phrase of the source. */
  readonly phrase?: Span
  /** The verb group, or "according to". */
  readonly cue?: Span
  /** The clause or quotation that is said. */
  readonly content?: Span
  readonly rule: string
}

/** A quote with its speaker, where one could be told. */
export interface SpokenQuote {
  readonly evidence: Evidence
  readonly terminated: boolean
  readonly speaker?: Sourced<Party>
  readonly rule: string
}

/** A mention of somebody or something that is mentioned more than once. */
export interface CoreferenceMention extends Span {
  /** The name, pronoun or noun within the phrase. */
  readonly head: Span
  readonly kind: 'name' | 'pronoun' | 'description'
  /** The earlier mention that it takes up, and the rule that says so; the first of a chain has none. */
  readonly link?: { readonly to: Span; readonly rule: string }
}

/** Mentions of one and the same, in the order of the text. */
export interface CoreferenceChain {
  readonly mentions: readonly CoreferenceMention[]
  /** The longest name among them. */
  readonly name?: Span
}

/** The layers a document can carry. */
export interface Layers {
  /** Where words and marks stand, before anything is known of them; as many as tokens. */
  readonly words: readonly Span[]
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly DateMention[]
  readonly entities: readonly Entity[]
  readonly coreference: readonly CoreferenceChain[]
}

/** Name of a layer. */
export type Layer = keyof Layers

/** A document after cleaning: its blocks in order, and when it was published as far as is known. */
export interface CleanDocument {
  readonly document: Document
  readonly text: string
  readonly blocks: readonly Block[]
  readonly published?: Published
}

/** A cleaned document with the layers `L`. */
export type Annotated<L extends Layer> = CleanDocument & Pick<Layers, L>
