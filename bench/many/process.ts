import { readFileSync } from 'node:fs'

/** What a process, with all its threads, has taken so far. */
export interface Taken {
  /** Megabytes in memory now, and at most. */
  readonly now: number
  readonly peak: number
  /** Seconds of the processors. */
  readonly processor: number
}

/** Ticks of the clock in which Linux counts, a second. */
const TICKS = 100

/** Looks at a process; nothing once it is gone. Linux alone tells. */
export function takenBy(pid = 0): Taken | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name: string) =>
      Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
    const [now, peak] = [megabytes('VmRSS'), megabytes('VmHWM')]
    // Behind the name, which may hold spaces, come the state and 10 figures, then those of user and system.
    const figures = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const processor = (Number(figures[11]) + Number(figures[12])) / TICKS
    return Number.isNaN(now + peak) ? undefined : { now, peak, processor }
  } catch {
    return undefined // it ended between two looks
  }
}
