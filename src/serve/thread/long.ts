import { answerOf } from '../answers.ts'
import { QUESTIONS, questionOf } from '../questions.ts'
import type { Task } from '../task.ts'

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
      return task.asOf !== undefined || answerOf(task.path).isLong === true
    case 'page': {
      const { asOf, filters } = task.query
      return asOf !== undefined || questionOf(task.name).isLong(filters)
    }
    default:
      return task satisfies never
  }
}

/** What is mostly asked for first of what takes long; done once, it is there for all who ask later. */
export const AHEAD: readonly Task[] = QUESTIONS.flatMap(({ name, ahead: filters }) =>
  filters === undefined ? [] : [{ kind: 'page', name, query: { filters, limit: 1, offset: 0 } }],
)
