import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Address } from '../address/address.ts'
import type { RecordFacts } from '../api/shapes.ts'

/** Where the reader is, and in which record. */
export interface Here {
  readonly address: Address
  /** The whole of it, whatever the reader looks back from. */
  readonly record: RecordFacts
  /** Documents that were published by then. */
  readonly documents: number
}

const NOWHERE: Here = {
  address: { path: '/', query: new URLSearchParams() },
  record: { program: '', documents: 0, events: 0, outlets: [], sides: [], issues: [], undated: 0 },
  documents: 0,
}

/** Tells every part of the page where the reader is. */
export const HereContext: ReturnType<typeof createContext<Here>> = createContext(NOWHERE)

/** Where the reader is. */
export function useHere(): Here {
  return useContext(HereContext)
}

/** What an issue is called; its id where the record has no label for it. */
export function issueLabel({ issues }: RecordFacts, id: string): string {
  return issues.find((issue) => issue.id === id)?.label ?? id
}
