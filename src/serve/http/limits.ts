import { Problem } from '../problem.ts'

/** How much one address may ask for. */
export interface Allowance {
  /** Requests at once. */
  readonly burst: number
  /** Requests a second after that. */
  readonly perSecond: number
}

/** Enough for a page with all that belongs to it, and for scripts that ask one thing after another. */
export const ALLOWANCE: Allowance = { burst: 200, perSecond: 50 }

/** Addresses that are remembered; whoever was quiet longest is forgotten first. */
const REMEMBERED = 10_000

/** Counts requests by the address they come from: a bucket of tokens each, filled as time goes by. */
export class Counter {
  readonly #allowance: Allowance
  readonly #buckets = new Map<string, { tokens: number; at: number }>()

  constructor(allowance: Allowance) {
    this.#allowance = allowance
  }

  /** Takes a token; answers in how many seconds there will be one, 0 when there was one. */
  take(address: string, now: number): number {
    const { burst, perSecond } = this.#allowance
    const bucket = this.#buckets.get(address) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond)
    this.#buckets.delete(address)
    this.#buckets.set(address, { tokens: tokens < 1 ? tokens : tokens - 1, at: now })
    const [quietest] = this.#buckets.keys()
    if (this.#buckets.size > REMEMBERED && quietest !== undefined) this.#buckets.delete(quietest)
    return tokens < 1 ? (1 - tokens) / perSecond : 0
  }
}

/** The longest address that is read. */
const LONGEST_ADDRESS = 4096

/** Refuses what is no question: other methods, bodies, and addresses beyond all measure. */
export function checkRequest({ method, url, headers }: Request): void {
  if (method !== 'GET' && method !== 'HEAD') throw new Problem('api/wrong-method')
  if (url.length > LONGEST_ADDRESS) throw new Problem('api/long-address')
  const length = headers.get('content-length') ?? '0'
  if (length !== '0' || headers.has('transfer-encoding')) throw new Problem('api/body')
}
