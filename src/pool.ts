import { extname } from 'node:path'
import Tinypool from 'tinypool'

/** Work for threads: what each of them does, and how long one piece of it may take. */
export interface Work<Task> {
  readonly tasks: Iterable<Task>
  /** The module that does it, without its extension, from here. */
  readonly module: string
  /** The function of that module. */
  readonly name: string
  readonly threads: number
  readonly workerData?: unknown
  /** Most megabytes that one thread may fill with what it makes. */
  readonly megabytes: number
  /** Most seconds for one task, counted from when a thread takes it up. */
  readonly seconds: number
}

/** What came of a task: its result, or which cap it broke. */
export type Outcome<Result> =
  | { readonly result: Result }
  | { readonly broke: 'seconds' | 'megabytes' }

interface Running<Result> {
  readonly outcome: Promise<Outcome<Result>>
  readonly stop: AbortController
  done: boolean
  timer?: NodeJS.Timeout
}

/** How many tasks lie ready for each thread: enough to keep it busy, not so many as to fill memory. */
const READY = 4

/** Megabytes for what a thread makes and forgets: more of them make it no faster, only larger. */
const YOUNG = 24

/**
 * Does work in threads. Outcomes come in the order of the tasks. A task that takes too long or fills
 * too much memory loses its thread, and the others go on.
 */
export async function* inThreads<Task, Result>(
  work: Work<Task>,
): AsyncGenerator<Outcome<Result>, void> {
  const { threads, seconds } = work
  const pool = openPool(work)
  const waiting: Running<Result>[] = []
  // Tasks are taken up in their order, so the first that are not done are those that run.
  const arm = () => {
    for (const one of waiting.filter(({ done }) => !done).slice(0, threads)) {
      one.timer ??= setTimeout(() => one.stop.abort(), seconds * 1000)
    }
  }
  const start = (task: Task): Running<Result> => {
    const stop = new AbortController()
    const running: Running<Result> = {
      stop,
      done: false,
      outcome: outcomeOf<Result>(pool.run(task, { signal: stop.signal })).finally(() => {
        running.done = true
        clearTimeout(running.timer)
        arm()
      }),
    }
    return running
  }
  try {
    for (const task of work.tasks) {
      if (waiting.length >= threads * READY) yield* first(waiting)
      waiting.push(start(task))
      arm()
    }
    while (waiting.length > 0) yield* first(waiting)
  } finally {
    // Whoever stops early wants none of what is still under way, nor its end as an error.
    for (const { outcome, timer } of waiting) {
      clearTimeout(timer)
      outcome.catch(() => undefined)
    }
    await pool.destroy()
  }
}

/** A thread that stays open for tasks that come one after the other. */
export interface OpenThread<Task, Result> extends AsyncDisposable {
  run(task: Task): Promise<Outcome<Result>>
}

/** Opens such a thread. A task that takes too long or fills too much memory loses it, and the next has a new one. */
export function openThread<Task, Result>(
  work: Omit<Work<Task>, 'tasks' | 'threads'>,
): OpenThread<Task, Result> {
  const pool = openPool({ ...work, tasks: [], threads: 1 })
  return {
    async run(task) {
      const stop = new AbortController()
      const timer = setTimeout(() => stop.abort(), work.seconds * 1000)
      const outcome = await outcomeOf<Result>(pool.run(task, { signal: stop.signal }))
      clearTimeout(timer)
      return outcome
    },
    [Symbol.asyncDispose]: () => pool.destroy(),
  }
}

function openPool({ module, name, threads, workerData, megabytes }: Work<unknown>): Tinypool {
  return new Tinypool({
    filename: new URL(`${module}${extname(import.meta.url)}`, import.meta.url).href,
    name,
    workerData,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG },
  })
}

async function* first<Result>(waiting: Running<Result>[]): AsyncGenerator<Outcome<Result>, void> {
  const next = waiting[0]
  if (next === undefined) return
  const outcome = await next.outcome
  waiting.shift()
  yield outcome
}

async function outcomeOf<Result>(run: Promise<unknown>): Promise<Outcome<Result>> {
  try {
    return { result: (await run) as Result }
  } catch (error) {
    const broke = capOf(error)
    if (broke === undefined) throw error
    return { broke }
  }
}

function capOf(error: unknown): 'seconds' | 'megabytes' | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'AbortError') return 'seconds'
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'megabytes' : undefined
}
