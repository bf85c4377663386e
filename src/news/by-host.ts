/** Something to do at an address. */
export interface Task {
  readonly url: string
}

/** How tasks are run. */
export interface ByHostOptions {
  /** Hosts at which something is done at a time. */
  readonly hosts: number
  /** Once it is aborted, nothing new is begun. */
  readonly signal?: AbortSignal
}

/**
 * Does what a queue holds, one task at a time for each host and several hosts at once, and gives the
 * results as they come. Whoever takes them may add to the queue meanwhile.
 */
export async function* runByHost<T extends Task, R>(
  queue: T[],
  work: (task: T) => Promise<R>,
  { hosts, signal }: ByHostOptions,
): AsyncGenerator<R, void> {
  const running = new Map<string, Promise<{ readonly host: string; readonly result: R }>>()
  try {
    for (;;) {
      for (let index = 0; index < queue.length && running.size < hosts; ) {
        const task = queue[index]
        const host = hostOf(task?.url ?? '')
        if (task === undefined || running.has(host) || signal?.aborted) index++
        else {
          queue.splice(index, 1)
          running.set(
            host,
            work(task).then((result) => ({ host, result })),
          )
        }
      }
      if (running.size === 0) return
      const { host, result } = await Promise.race(running.values())
      running.delete(host)
      yield result
    }
  } finally {
    // Whoever stops early wants nothing more of them, and no error either.
    await Promise.allSettled(running.values())
  }
}

/** Whatever is no address is refused at once, so that it need not wait for others. */
function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url
}
