import { isIP } from 'node:net'
import { Problem } from '../problem.ts'

/** Names under which this machine alone can be asked. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])
/** Addresses that stand for every network of the machine. */
const EVERY: ReadonlySet<string> = new Set(['0.0.0.0', '::', '[::]'])

/** Whether nobody but this machine can reach a server that listens there. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host)
}

/**
 * Refuses requests that call the server by a name which is not its own: a page elsewhere could have its name
 * lead to this machine and read the record ("DNS rebinding").
 */
export function checkHost(given: string | undefined, listening: string): void {
  // Where it listens on every network it has many names; the token that is asked for there does the same.
  if (EVERY.has(listening)) return
  const name = given?.replace(/:\d+$/, '').toLowerCase() ?? ''
  if (isLoopback(name) || name === bracketed(listening.toLowerCase())) return
  throw new Problem('api/wrong-host')
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host
}
