import type { VNode } from 'preact'
import type { FilterField } from './filter-fields.ts'
import type { Here } from './here.ts'

/** One screen: where it is, what it is called, what can be asked of it, and what shows it. */
export interface View {
  /** `timeline` is at `/timeline`. */
  readonly name: string
  readonly title: string
  /** One sentence on what stands there. */
  readonly lead: string
  readonly filters: readonly FilterField[]
  /** Keys of filters by which a copy cannot narrow it. */
  readonly notInCopy?: readonly string[]
  /** What is asked besides where the reader has not said it. */
  readonly usual?: (here: Here) => Readonly<Record<string, string>>
  /** The list of the API that holds the same as a file. */
  readonly list?: string
  /** The one answer of the API that holds the same, where it is no list. */
  readonly answer?: string
  readonly Page: () => VNode
}
