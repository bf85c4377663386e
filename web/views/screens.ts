import type { View } from '../frame/view.ts'
import { BRIEF } from './brief.tsx'
import { CHANGES } from './changes.tsx'
import { DEADLINES } from './deadlines.tsx'
import { DEMANDS } from './demands.tsx'
import { DIFFERENCES } from './differences.tsx'
import { DOCUMENTS } from './documents.tsx'
import { FURNITURE } from './furniture.tsx'
import { INCIDENTS } from './incidents.tsx'
import { ISSUE_ACCOUNT } from './issue.tsx'
import { ISSUES } from './issues.tsx'
import { MEETINGS } from './meetings.tsx'
import { POSITIONS } from './positions.tsx'
import { QUOTES } from './quotes.tsx'
import { READER } from './reader.tsx'
import { SEARCH } from './search.tsx'
import { SOURCES } from './sources.tsx'
import { TIMELINE } from './timeline.tsx'

/** Every screen that the header leads to, in its order. */
export const SCREENS: readonly View[] = [
  TIMELINE,
  MEETINGS,
  POSITIONS,
  ISSUES,
  QUOTES,
  DEMANDS,
  DEADLINES,
  INCIDENTS,
  DIFFERENCES,
  CHANGES,
  BRIEF,
  SOURCES,
  DOCUMENTS,
]

/** Screens of one thing, by the list that leads to it. */
const SINGLE: Readonly<Record<string, View>> = { issues: ISSUE_ACCOUNT, documents: READER }

/** Every screen at a path of its own; search is led to by its field, furniture by the sources. */
const ALL: readonly View[] = [...SCREENS, FURNITURE, SEARCH]

/** The screen at a path, and of what it is where it is of one thing; any other path leads to the timeline. */
export function findScreen(path: string): { readonly view: View; readonly rest?: string } {
  const [name = '', ...parts] = path.split('/').filter((part) => part !== '')
  const rest = parts.join('/')
  const single = Object.hasOwn(SINGLE, name) ? SINGLE[name] : undefined
  if (rest !== '' && single !== undefined) return { view: single, rest }
  return { view: ALL.find((screen) => screen.name === name) ?? TIMELINE }
}
