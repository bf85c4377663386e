import type { Task } from '../task.ts'

/** Lists that go over all claims, quotes, blocks or texts of a record. */
const LISTS: ReadonlySet<string> = new Set([
  'changes',
  'deadlines',
  'demands',
  'furniture',
  'incidents',
  'issues',
  'outlets',
  'positions',
  'quotes',
  'search',
])
/** Single answers that do. */
const ANSWERS: ReadonlySet<string> = new Set(['brief', 'explain/{id}', 'issues/{issue}'])
/** Filters of claims that look at the claims themselves. */
const OF_CLAIMS: readonly string[] = ['party', 'type', 'status', 'issue']

/**
 * Whether a task takes long in a large record: it goes over everything, is a whole file, or looks back, for
 * which what was known then has to be worked out first.
 */
export function isLong(task: Task): boolean {
  switch (task.kind) {
    case 'file':
    case 'export':
      return true
    case 'answer':
      return task.asOf !== undefined || ANSWERS.has(task.path)
    case 'page': {
      const { asOf, filters } = task.query
      const isOfClaims = task.name === 'claims' && OF_CLAIMS.some((name) => name in filters)
      return asOf !== undefined || LISTS.has(task.name) || isOfClaims
    }
    default:
      return task satisfies never
  }
}

/** What is mostly asked for first of what takes long; done once, it is there for all who ask later. */
export const AHEAD: readonly Task[] = [
  ...['positions', 'demands', 'issues', 'deadlines', 'incidents', 'quotes', 'outlets'].map((name) =>
    page(name, {}),
  ),
  // Any word will do: texts are entered into the index when they are first searched.
  page('search', { words: 'readout' }),
]

function page(name: string, filters: object): Task {
  return { kind: 'page', name, query: { filters, limit: 1, offset: 0 } }
}
