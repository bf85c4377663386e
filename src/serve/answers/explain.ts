import { type Explanation, viewExplanation } from '../../views/explain.ts'
import { SHORTEST_ID } from '../../views/ids.ts'
import { type Answer, defineAnswer } from '../answer.ts'
import { words } from '../filters.ts'
import { surroundings } from '../find-in.ts'
import type { Known } from '../known.ts'
import { Problem } from '../problem.ts'
import { explanation } from '../schemas/explanation.ts'

/** `/api/explain/{id}`: from anything in a record back to its words and rules. */
export const explain: Answer = defineAnswer<{ readonly id: string }, Explanation>({
  path: 'explain/{id}',
  summary: 'The words and rules behind a claim, event, quote or document.',
  parameters: { id: words(`An id, or its first ${SHORTEST_ID} digits or more.`) },
  schema: explanation,
  find: (known, { id }) => explainId(known, id.toLowerCase()),
  isLong: true,
})

/** The explanation of an id or of the beginning of one; a problem where there is none, or more than one. */
function explainId(known: Known, id: string): Explanation {
  if (id.length < SHORTEST_ID) {
    throw new Problem(
      'api/bad-request',
      `“${id}” is too short; give ${SHORTEST_ID} digits or more.`,
    )
  }
  const found = viewExplanation(surroundings(known, id) ?? known.corpus, id)
  if (found.kind !== 'unclear') return found
  if (found.ids.length === 0) throw new Problem('api/not-found', `“${id}” begins no id.`)
  throw new Problem('api/bad-request', `“${id}” begins several ids: ${found.ids.join(', ')}.`)
}
