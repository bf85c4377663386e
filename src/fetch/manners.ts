import { setTimeout as sleep } from 'node:timers/promises'
import { type Failed, failed, type SingleAnswer } from './answer.ts'
import { openHostQueue } from './host-queue.ts'
import type { FetchLimits } from './limits.ts'
import type { Request, Requester } from './requester.ts'
import { type Robots, readRobots } from './robots.ts'

/** How servers are treated. Times are in milliseconds. */
export interface Manners {
  /** From the end of one request to a host to the next; longer where its robots.txt asks for that. */
  readonly pause: number
  /** How often a busy server is asked in all. */
  readonly tries: number
  /** Before a busy server is asked again; doubled each time, and longer where it says so. */
  readonly backOff: number
  /** Longest that anything waits; a server that asks for longer is left alone for that long. */
  readonly patience: number
}

/** Manners that servers do not mind. */
const MANNERS: Manners = { pause: 1000, tries: 3, backOff: 2000, patience: 120_000 }

/** An answer, and the milliseconds that asking took without the waiting. */
export interface TimedAnswer {
  readonly answer: SingleAnswer
  readonly took: number
}

interface Host {
  /** From when on it may be asked again. */
  readyAt: number
  /** Failures to reach it, one after the other. */
  unreachable: number
  robots?: { readonly found: Robots | Failed; readonly until: number }
}

const ROBOTS_KEPT = 24 * 3_600_000
const ROBOTS_FAILED_KEPT = 60_000
const LONGEST_DELAY = 60_000
const UNREACHABLE = 3
const LEFT_ALONE = 600_000

/** What manners are kept with. */
interface MannersOptions {
  readonly userAgent: string
  readonly limits: Pick<FetchLimits, 'time'>
  readonly manners?: Partial<Manners>
}

/**
 * Asks servers politely: one request at a time for each host with a pause between, robots.txt first,
 * and again later where a server is busy.
 */
export function openManners(
  requester: Requester,
  { userAgent, limits, manners: own }: MannersOptions,
): { ask(url: URL, request: Request): Promise<TimedAnswer> } {
  const manners = { ...MANNERS, ...own }
  const inTurn = openHostQueue()
  const hosts = new Map<string, Host>()

  async function askHost(url: URL, request: Request, host: Host): Promise<TimedAnswer> {
    const robots = await robotsFor(url, request, host)
    if ('kind' in robots) return { answer: robots, took: 0 }
    if (!robots.allows(url)) {
      return { answer: failed('robots', 'The robots.txt of its host forbids it.'), took: 0 }
    }
    const pause = Math.max(manners.pause, Math.min((robots.delay ?? 0) * 1000, LONGEST_DELAY))
    let took = 0
    for (let tried = 1; ; tried++) {
      const answer = await waitThenAsk(url, { ...request, time: request.time - took }, host)
      took += answer.took
      const again = settle(answer.answer, host, { pause, tried })
      if (!again) return { answer: answer.answer, took }
    }
  }

  /** Notes when the host may be asked again, and says whether it is to be, for the same. */
  function settle(
    answer: SingleAnswer,
    host: Host,
    { pause, tried }: { readonly pause: number; readonly tried: number },
  ): boolean {
    const now = Date.now()
    host.readyAt = now + pause
    const reason = answer.kind === 'failed' ? answer.reason : undefined
    host.unreachable = reason === 'unreachable' || reason === 'too-slow' ? host.unreachable + 1 : 0
    if (host.unreachable >= UNREACHABLE) host.readyAt = now + Math.max(LEFT_ALONE, pause)
    if (answer.kind !== 'failed' || reason !== 'busy') return false
    const wait = Math.max(answer.waitFor ?? 0, manners.backOff * 2 ** (tried - 1))
    host.readyAt = now + Math.max(wait, pause)
    return tried < manners.tries && wait <= manners.patience
  }

  async function waitThenAsk(url: URL, request: Request, host: Host): Promise<TimedAnswer> {
    const wait = host.readyAt - Date.now()
    if (wait > manners.patience) {
      const answer = failed('busy', 'Its server is to be left alone for a while.', wait)
      return { answer, took: 0 }
    }
    if (wait > 0 && !(await slept(wait, request.signal))) {
      return { answer: failed('stopped', 'Fetching was stopped.'), took: 0 }
    }
    const start = performance.now()
    const answer = await requester.ask(url, request)
    return { answer, took: performance.now() - start }
  }

  async function robotsFor(url: URL, { signal }: Request, host: Host): Promise<Robots | Failed> {
    if (host.robots !== undefined && host.robots.until > Date.now()) return host.robots.found
    const found = await readRobots(requester, url.origin, {
      userAgent,
      time: limits.time,
      ...(signal !== undefined && { signal }),
    })
    const kept = 'kind' in found ? Math.max(ROBOTS_FAILED_KEPT, found.waitFor ?? 0) : ROBOTS_KEPT
    if (!('kind' in found && found.reason === 'stopped')) {
      host.robots = { found, until: Date.now() + kept }
    }
    return found
  }

  return {
    ask(url, request) {
      const host = hosts.get(url.origin) ?? { readyAt: 0, unreachable: 0 }
      hosts.set(url.origin, host)
      return inTurn(url.hostname, () => askHost(url, request, host))
    },
  }
}

/** Whether the wait was over before it was broken off. */
async function slept(milliseconds: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, signal === undefined ? {} : { signal })
    return true
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error
    return false
  }
}
