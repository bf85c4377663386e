/** Lets one task at a time run for each host, in the order in which they came. */
export function openHostQueue(): <T>(host: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (host, task) => {
    const turn = (last.get(host) ?? Promise.resolve()).then(task)
    // Whoever waits behind a task that failed has no part in that.
    const over = turn.catch(() => undefined)
    last.set(host, over)
    return turn
  }
}
