import type { VNode } from 'preact'
import type { FilterField } from './filter-fields.ts'

/** One screen: where it is, what it is called, what can be asked of it, and what shows it. */
export interface View {
  /** `timeline` is at `/timeline`. */
  readonly name: string
  readonly title: string
  /** One sentence on what stands there. */
  readonly lead: string
  readonly filters: readonly FilterField[]
  /** The list of the API that holds the same as a file. */
  readonly list?: string
  /** The one answer of the API that holds the same, where it is no list. */
  readonly answer?: string
  readonly Page: () => VNode
}
