import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { sha256, sha256Bytes } from '../../model/id.ts'
import { Problem } from '../problem.ts'

/** The shortest token that is accepted: it should not be found by trying. */
export const SHORTEST_TOKEN = 16

const COOKIE = 'readout'

/**
 * Lets in whoever has the token: as `Authorization: Bearer`, or once as `?token=`, which sets a cookie and leads
 * to the same address without it, so that it stays out of histories and links.
 */
export function checkToken(context: Context, token: string): Response | undefined {
  const address = new URL(context.req.url)
  const given = address.searchParams.get('token')
  if (given !== null && isSame(given, token)) {
    address.searchParams.delete('token')
    setCookie(context, COOKIE, sha256(token), { httpOnly: true, sameSite: 'Strict', path: '/' })
    return context.redirect(`${address.pathname}${address.search}`, 303)
  }
  const [scheme, bearer = ''] = (context.req.header('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer' && isSame(bearer, token)) return undefined
  if (isSame(getCookie(context, COOKIE) ?? '', sha256(token))) return undefined
  throw new Problem('api/no-token')
}

/** Compares in the same time wherever the two differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => Buffer.from(sha256Bytes(Buffer.from(text)), 'hex')
  return timingSafeEqual(digest(a), digest(b))
}
