import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { answerTo, Problem } from '../problem.ts'
import { apiRoutes } from './api.ts'
import type { Bindings } from './bindings.ts'
import { checkHost } from './host-names.ts'
import { type Allowance, Counter, checkRequest } from './limits.ts'
import { packFor } from './pack.ts'
import { type PageFile, pageAt } from './pages.ts'
import { type Answering, isKnown } from './send.ts'
import { checkToken } from './token.ts'

/** How a record is served. */
export interface AppOptions extends Answering {
  /** Address or name that the server listens on. */
  readonly host: string
  readonly token?: string
  readonly allowance: Allowance
  readonly pages: ReadonlyMap<string, PageFile>
  /** Is told of errors that are faults of ours. */
  readonly fault: (error: unknown) => void
}

/** Everything that is answered, with what every request has to pass before. */
export function createApp({
  host,
  token,
  allowance,
  pages,
  fault,
  ...source
}: AppOptions): Hono<Bindings> {
  const app = new Hono<Bindings>()
  const counter = new Counter(allowance)
  app.use(secureHeaders(HEADERS))
  app.use(packFor(({ env }) => env.incoming.socket.remoteAddress))
  app.use(async (context, next) => {
    const { remoteAddress = '' } = context.env.incoming.socket
    const wait = counter.take(remoteAddress, performance.now())
    if (wait > 0) {
      context.header('retry-after', String(Math.ceil(wait)))
      throw new Problem('api/too-many')
    }
    checkHost(context.env.incoming.headers.host, host)
    checkRequest(context.req.raw)
    const led = token === undefined ? undefined : checkToken(context, token)
    return led ?? next()
  })
  app.route('/api', apiRoutes(source))
  app.get('*', (context) => {
    const { pathname } = new URL(context.req.url)
    const page = /^\/api(\/|$)/.test(pathname) ? undefined : pageAt(pages, pathname)
    if (page === undefined) throw new Problem('api/not-found')
    return sendPage(context, pathname, page)
  })
  app.notFound((context) => sendProblem(context, new Problem('api/not-found')))
  app.onError((error, context) => {
    const answer = sendProblem(context, error)
    if (answer.status === 500) fault(error)
    return answer
  })
  return app
}

/** Scripts, styles and data from here alone; nothing is told to others, and nobody may put the pages in a frame. */
const HEADERS: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  // The server speaks HTTP; whoever puts TLS before it decides on this.
  strictTransportSecurity: false,
}

function sendProblem(context: Context, error: Error): Response {
  const answer = answerTo(error)
  const retry = answer.status === 503 ? { 'retry-after': '5' } : {}
  const allowed = answer.status === 405 ? { allow: 'GET, HEAD' } : {}
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...retry,
    ...allowed,
  }
  return context.body(JSON.stringify(answer), answer.status as 400, headers)
}

function sendPage({ req }: Context, path: string, { bytes, type, etag }: PageFile): Response {
  // What Vite builds has the hash of what is in it in its name.
  const lasting = path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache'
  const headers = { etag, 'content-type': type, 'cache-control': lasting }
  if (isKnown(req.header('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers })
}
