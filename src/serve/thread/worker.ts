import { parentPort, workerData } from 'node:worker_threads'
import { readExportNames } from '../../export/export-names.ts'
import { readKnowledge } from '../../lexicon/knowledge.ts'
import { programName } from '../../version.ts'
import { type Names, namesFrom } from '../known.ts'
import { answerTo } from '../problem.ts'
import { respondFrom } from '../respond.ts'
import { openServedRecord } from '../served-record.ts'
import type { Respond, Told } from '../task.ts'
import type { Answered, Asked, Opening } from './messages.ts'

// Put there by `thread.ts`, in this shape.
const { path, overlay } = workerData as Opening

const open = new Map<number, Told>()
let names: Names | undefined
let respond: Respond | undefined

parentPort?.on('message', async (asked: Asked) => {
  const answer = await answerOf(asked)
  if (answer !== undefined) parentPort?.postMessage(answer)
})

async function answerOf(asked: Asked): Promise<Answered | undefined> {
  const { id } = asked
  try {
    if ('task' in asked) {
      const told = await start()(asked.task)
      open.set(id, told)
      const isFile = asked.task.kind === 'file' || asked.task.kind === 'export'
      return await pieceOf(id, told, isFile)
    }
    const told = open.get(id)
    if (asked.want === 'more') {
      if (told === undefined) throw new Error('what more is wanted of was let go of')
      return await pieceOf(id, told, true)
    }
    if (told !== undefined) letGo(id, told)
    return undefined
  } catch (error) {
    const told = open.get(id)
    if (told !== undefined) letGo(id, told)
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { id, problem: answerTo(error), stack }
  }
}

async function pieceOf(id: number, told: Told, hasMore: boolean): Promise<Answered> {
  const piece = await told.next()
  const isLast = piece === undefined || !hasMore
  if (isLast) letGo(id, told)
  return { id, state: told.state, isLast, ...(piece === undefined ? {} : { piece }) }
}

function letGo(id: number, told: Told): void {
  told.stop()
  open.delete(id)
}

/** Opened when it is first asked, so that whatever is wrong with the record is told to whoever asks. */
function start(): Respond {
  names ??= namesFrom(readKnowledge(overlay), programName())
  respond ??= respondFrom({
    record: openServedRecord(path, names),
    exportNames: readExportNames(overlay),
  })
  return respond
}
