import type { Block } from '../../src/model/annotation.ts'
import type { Claim, Party } from '../../src/model/claim.ts'
import type { Event } from '../../src/model/event.ts'
import type { Evidence, Span } from '../../src/model/evidence.ts'
import type { FurnitureKind } from '../../src/model/furniture.ts'
import type { Notice } from '../../src/model/notice.ts'
import type { Citation } from '../../src/views/citations.ts'
import type { Passage } from '../../src/views/corpus.ts'
import type { Cell, DocumentFacts } from '../../src/views/explain.ts'
import type { Lane } from '../../src/views/lanes.ts'
import type { OriginReason } from '../../src/views/origin-reasons.ts'
import type { QuoteEntry } from '../../src/views/quotes.ts'

/** `/api/record` */
export interface RecordFacts {
  readonly program: string
  readonly documents: number
  readonly events: number
  readonly outlets: readonly string[]
  readonly sides: readonly string[]
  readonly issues: readonly { readonly id: string; readonly label: string }[]
  readonly firstPublished?: string
  readonly lastPublished?: string
  readonly undated: number
}

/** A row of `/api/events`. */
export interface EventRow extends Event {
  readonly day?: string
  readonly lane: Lane
  readonly passages: readonly Citation[]
}

/** A row of `/api/outlets`. */
export interface OutletRow {
  readonly outlet?: string
  readonly documents: number
  readonly body: number
  readonly furniture: readonly {
    readonly kind: FurnitureKind
    readonly blocks: number
    readonly read?: true
  }[]
}

/** A row of `/api/furniture`. */
export interface FurnitureRow {
  readonly kind: FurnitureKind
  readonly rule: string
  readonly title?: string
  readonly passage: Passage
}

/** A row of `/api/search`. */
export interface SearchRow {
  readonly passage: Passage
  readonly title?: string
  readonly matches: readonly Span[]
  readonly claims: readonly { readonly claim: string; readonly event: string }[]
}

/** A row of `/api/documents`. */
export interface DocumentRow {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly origins: readonly string[]
  readonly claims: number
  readonly quotes: number
  readonly notices: number
}

/** `/api/documents/{id}` */
export interface WholeDocument extends DocumentFacts {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly quotes: readonly QuoteEntry[]
  readonly claims: readonly Claim[]
  readonly notices: readonly Notice[]
}

/** `/api/evidence/{claim}` */
export interface ClaimEvidence {
  readonly claim: string
  readonly passage: Passage
  readonly sentence: Evidence
  readonly paragraph: Evidence
  readonly rule: string
  readonly attribution: readonly Party[]
  readonly document: DocumentFacts
  readonly cells: readonly Cell[]
  readonly events: readonly { readonly event: string; readonly origins: readonly OriginReason[] }[]
}
