import { FORMATS } from '../export/formats.ts'
import type { ExportNames } from '../export/source.ts'
import { exportSource } from '../export/source.ts'
import { answerOf } from './answers.ts'
import type { Known } from './known.ts'
import { fileOf, pageOf, pageText } from './lists.ts'
import { questionOf } from './questions.ts'
import type { ServedRecord } from './served-record.ts'
import { momentOf, type Respond, type Task } from './task.ts'

/** What answers are made from. */
export interface Source {
  readonly record: ServedRecord
  readonly exportNames: ExportNames
}

/** Does what is asked here and now. */
export function respondFrom({ record, exportNames }: Source): Respond {
  return async (task) => {
    const known = record.asOf(momentOf(task))
    const release = known.hold()
    let isHeld = true
    const stop = (): void => {
      if (isHeld) release()
      isHeld = false
    }
    try {
      const pieces = (await piecesOf(task, known, exportNames))[Symbol.iterator]()
      // Whatever is wrong with a question comes up with the first piece, before anything is sent.
      let first: IteratorResult<string> | undefined = pieces.next()
      return {
        state: known.state,
        async next() {
          try {
            const { done, value } = first ?? pieces.next()
            first = undefined
            if (done !== true) return value
          } catch (error) {
            stop()
            throw error
          }
          stop()
          return undefined
        },
        stop,
      }
    } catch (error) {
      stop()
      throw error
    }
  }
}

async function piecesOf(
  task: Task,
  known: Known,
  exportNames: ExportNames,
): Promise<Iterable<string>> {
  switch (task.kind) {
    case 'page':
      return [pageText(pageOf(questionOf(task.name), known, task.query))]
    case 'file':
      return fileOf(questionOf(task.name), known, task.query, task.as)
    case 'answer':
      return [JSON.stringify(await answerOf(task.path).find(known, task.parameters))]
    case 'export':
      return FORMATS[task.format].write(exportSource(known.corpus, exportNames)).text
    default:
      return task satisfies never
  }
}
