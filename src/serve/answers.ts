import type { Answer } from './answer.ts'
import { brief } from './answers/brief.ts'
import { document } from './answers/document.ts'
import { evidence } from './answers/evidence.ts'
import { explain } from './answers/explain.ts'
import { issue } from './answers/issue.ts'
import { record } from './answers/record.ts'

/** Every single thing that can be asked for. */
export const ANSWERS: readonly Answer[] = [record, document, evidence, explain, issue, brief]

/** The answer at a path; tasks are made of paths that were declared. */
export function answerOf(path: string): Answer {
  const answer = ANSWERS.find((one) => one.path === path)
  if (answer === undefined) throw new TypeError(`no answer at “${path}” was declared`)
  return answer
}
