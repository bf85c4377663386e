import type { Question } from './question.ts'
import { actors } from './questions/actors.ts'
import { changes } from './questions/changes.ts'
import { claims } from './questions/claims.ts'
import { deadlines } from './questions/deadlines.ts'
import { demands } from './questions/demands.ts'
import { differences } from './questions/differences.ts'
import { documents } from './questions/documents.ts'
import { events } from './questions/events.ts'
import { furniture } from './questions/furniture.ts'
import { incidents } from './questions/incidents.ts'
import { issues } from './questions/issues.ts'
import { meetings } from './questions/meetings.ts'
import { origins } from './questions/origins.ts'
import { outlets } from './questions/outlets.ts'
import { places } from './questions/places.ts'
import { positions } from './questions/positions.ts'
import { quotes } from './questions/quotes.ts'
import { search } from './questions/search.ts'

/** Every list that can be asked for. */
export const QUESTIONS: readonly Question[] = [
  documents,
  claims,
  events,
  meetings,
  positions,
  issues,
  quotes,
  demands,
  deadlines,
  incidents,
  differences,
  changes,
  actors,
  places,
  origins,
  outlets,
  furniture,
  search,
]

/** The list of a name; tasks are made of names that were declared. */
export function questionOf(name: string): Question {
  const question = QUESTIONS.find((one) => one.name === name)
  if (question === undefined) throw new TypeError(`no list “${name}” was declared`)
  return question
}
