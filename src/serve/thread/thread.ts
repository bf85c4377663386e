import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { PassedOn, Problem } from '../problem.ts'
import type { Respond } from '../task.ts'
import type { Answered, Asked, Opening } from './messages.ts'

/** A thread that answers from a record of its own, while others are answered here. */
export interface AnsweringThread extends AsyncDisposable {
  readonly respond: Respond
}

/** Tasks that may wait for it; whoever asks for more is to come again. */
const WAITING = 64
const ENDED = 'the thread that answers has ended'

type Piece = Extract<Answered, { readonly isLast: boolean }>

interface Waiting {
  readonly resolve: (piece: Piece) => void
  readonly reject: (error: unknown) => void
}

/** Starts a thread when it is first asked; one that breaks is replaced by another. */
export function openAnsweringThread(opening: Opening): AnsweringThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let [count, isClosed] = [0, false]
  const fail = (of: Worker, error: unknown): void => {
    // One that broke ends a moment later, when another may have taken its place.
    if (worker !== of) return
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const module = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)
    const started = new Worker(module, { workerData: opening })
    started.on('message', (answered: Answered) => {
      const { resolve, reject } = waiting.get(answered.id) ?? {}
      waiting.delete(answered.id)
      if ('problem' in answered) reject?.(new PassedOn(answered.problem, answered.stack))
      else resolve?.(answered)
    })
    started.on('error', (error) => fail(started, error))
    // Whoever still waits when the server is closed has met no fault of ours.
    started.on('exit', () => fail(started, isClosed ? new Problem('api/busy') : new Error(ENDED)))
    return started
  }
  const ask = (asked: Asked): Promise<Piece> =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(new Error(ENDED))
      waiting.set(asked.id, { resolve, reject })
      worker ??= start()
      worker.postMessage(asked)
    })
  return {
    async respond(task) {
      if (waiting.size >= WAITING) throw new Problem('api/busy')
      const id = ++count
      const first = await ask({ id, task })
      let [ready, isOver]: [Piece | undefined, boolean] = [first, first.isLast]
      return {
        state: first.state,
        async next() {
          const known = ready
          ready = undefined
          if (known !== undefined) return known.piece
          if (isOver) return undefined
          const { piece, isLast } = await ask({ id, want: 'more' })
          isOver = isLast
          return piece
        },
        stop() {
          if (!isOver) worker?.postMessage({ id, want: 'nothing' } satisfies Asked)
          isOver = true
        },
      }
    },
    async [Symbol.asyncDispose]() {
      isClosed = true
      await worker?.terminate()
    },
  }
}
