import { createServer, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { readExportNames } from '../export/export-names.ts'
import { ReadoutError } from '../model/error.ts'
import { type AppOptions, createApp } from './http/app.ts'
import { isLoopback } from './http/host-names.ts'
import { ALLOWANCE } from './http/limits.ts'
import { BUILT, readPages } from './http/pages.ts'
import { SHORTEST_TOKEN } from './http/token.ts'
import { openRespondent, type RespondentOptions } from './thread/respondent.ts'

/** How a record is served, as far as it need not be usual. */
export interface ServeOptions
  extends Pick<AppOptions, 'record' | 'fault'>,
    Partial<Pick<AppOptions, 'host' | 'token' | 'allowance'>>,
    Partial<Pick<RespondentOptions, 'overlay' | 'large'>> {
  readonly port?: number
  /** Folder of the built pages. */
  readonly web?: string
  /** How long whoever asks may take, in milliseconds. */
  readonly patience?: Patience
}

/** Times after which a connection is cut, in milliseconds. */
export interface Patience {
  /** From the first byte of a request to the end of its headers. */
  readonly headers: number
  /** With nothing sent either way. */
  readonly idle: number
}

/** A server that listens. */
export interface Listening extends AsyncDisposable {
  /** `http://127.0.0.1:4000/`. */
  readonly address: string
  readonly port: number
}

/** Where it listens unless another address is given. */
const HOST = '127.0.0.1'
/** The port unless another is given. */
const PORT = 4173

const PATIENCE: Patience = { headers: 5_000, idle: 30_000 }

/** Documents from which on what takes long has a thread of its own. */
const LARGE = 1_000

/** Connections at once; more are turned away. */
const CONNECTIONS = 256

/** Serves a record until it is told to stop. */
export async function startServer({
  host = HOST,
  port = PORT,
  web = BUILT,
  allowance = ALLOWANCE,
  patience = PATIENCE,
  large = LARGE,
  overlay,
  ...given
}: ServeOptions): Promise<Listening> {
  checkAccess(host, given.token)
  const { record } = given
  const exportNames = readExportNames(overlay)
  const respondent = openRespondent({ record, exportNames, large, ...(overlay && { overlay }) })
  const { respond } = respondent
  const app = createApp({ ...given, respond, host, allowance, pages: readPages(web) })
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    // Looked at so often whether somebody takes too long.
    serverOptions: {
      headersTimeout: patience.headers,
      requestTimeout: patience.headers,
      keepAliveTimeout: patience.headers,
      connectionsCheckingInterval: Math.min(1_000, patience.headers / 2),
    },
  })
  if (!(server instanceof Server)) throw new TypeError('an HTTP server was asked for')
  server.maxConnections = CONNECTIONS
  server.setTimeout(patience.idle, (socket) => socket.destroy())
  try {
    await listen(server, host, port)
  } catch (error) {
    await respondent[Symbol.asyncDispose]()
    throw error
  }
  const { port: taken } = server.address() as AddressInfo // it listens on a port, so it has one
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    port: taken,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await respondent[Symbol.asyncDispose]()
    },
  }
}

/** Whoever can be reached from elsewhere asks for a token, and not for one that can be found by trying. */
function checkAccess(host: string, token: string | undefined): void {
  if (token === undefined && !isLoopback(host)) {
    throw new ReadoutError('serve/no-token', `${host} can be reached from elsewhere.`)
  }
  if (token !== undefined && !/^[\w.~-]+$/.test(token)) {
    throw new ReadoutError('serve/bad-token', 'Use letters, digits, and any of - . _ ~.')
  }
  if (token !== undefined && token.length < SHORTEST_TOKEN) {
    throw new ReadoutError('serve/bad-token', `It has fewer than ${SHORTEST_TOKEN} characters.`)
  }
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen({ host, port }, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new ReadoutError(
        'serve/port-taken',
        `${port} on ${host}; choose another with --port.`,
        {
          cause: error,
        },
      )
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new ReadoutError(
        'serve/no-address',
        `${host}, port ${port}: ${(error as Error).message}.`,
        {
          cause: error,
        },
      )
    }
    throw error
  }
}
