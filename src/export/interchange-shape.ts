import type { EventType, Status } from '../model/claim.ts'
import type { Published } from '../model/document.ts'
import type { Span } from '../model/evidence.ts'
import type { FurnitureKind } from '../model/furniture.ts'
import type { NoticeCode } from '../model/notice.ts'
import type { PlacePrecision, UcdpPrecision } from '../model/place.ts'
import type { PartBasis } from '../model/when.ts'

/** When a document was published; `evidence` is left out where the date was given beside the text. */
export interface InterchangePublished {
  readonly value: string
  readonly basis: Published['basis']
  readonly evidence?: readonly (readonly [number, number])[]
}

/** Whoever acts, is acted on or is cited. */
export interface InterchangeParty {
  readonly name: string
  readonly person?: true
  readonly country?: string
  readonly office?: string
  readonly outlet?: true
  readonly anonymous?: true
}

/** Direct speech without its quotation marks. */
export interface InterchangeQuote extends Span {
  readonly speaker?: InterchangeParty
  readonly rule: string
}

/** Full days, both included; an open end is left out. */
export interface InterchangeTime {
  readonly start?: string
  readonly end?: string
  readonly edtf?: string
  readonly basis: PartBasis
  readonly spans: readonly (readonly [number, number])[]
}

/** A place as the gazetteer knows it. */
export interface InterchangePlace {
  readonly name: string
  readonly country?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly precision?: PlacePrecision
  /** The region that contains a town. */
  readonly in?: string
  /** The precision on the scale of the UCDP. */
  readonly ucdp?: UcdpPrecision
}

/** A number with its bounds; `value` is `null` for a vague word ("dozens") only. */
export interface InterchangeFigure extends Span {
  readonly measure: string
  readonly value: number | null
  readonly low?: number
  readonly high?: number
  readonly unit?: string
  readonly hedge?: string
}

/** What one document reports, flat: values without the words of each part. */
export interface InterchangeClaim extends Span {
  readonly id: string
  readonly type: EventType
  readonly mode?: string
  readonly actor: readonly (InterchangeParty & Span)[]
  readonly recipient: readonly (InterchangeParty & Span)[]
  readonly time?: InterchangeTime
  readonly place?: InterchangePlace
  readonly status: Status
  readonly condition?: string
  readonly due?: string
  readonly attribution: readonly InterchangeParty[]
  readonly figures: readonly InterchangeFigure[]
  readonly issue?: string
  /** All issues, the chief one first; there only where they are several. */
  readonly issues?: readonly string[]
  readonly rule: string
}

/** What could not be read, and where, if anywhere in particular. */
export interface InterchangeNotice extends Partial<Span> {
  readonly code: NoticeCode
  readonly message: string
}

/** One line of `readout extract`. Changes only by addition. */
export interface InterchangeDocument {
  readonly document: string
  readonly published?: InterchangePublished
  readonly title?: string
  readonly outlet?: string
  readonly language: string
  readonly furniture: readonly (Span & { readonly kind: FurnitureKind; readonly rule: string })[]
  readonly quotes: readonly InterchangeQuote[]
  readonly claims: readonly InterchangeClaim[]
  readonly notices: readonly InterchangeNotice[]
}
