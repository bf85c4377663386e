import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server was asked for. */
export interface Asked {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Milliseconds since the server was opened. */
  readonly at: number
}

/** A real web server on this machine, for one test. */
export interface WebServer extends AsyncDisposable {
  readonly port: number
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string
  readonly asked: readonly Asked[]
}

type Serve = (request: IncomingMessage, response: ServerResponse) => void

/** Serves on a free port of the loopback interface; a path for which nothing is said is not found. */
export async function serveWeb(serve: Serve): Promise<WebServer> {
  const asked: Asked[] = []
  const start = performance.now()
  const server = createServer((request, response) => {
    const { url: path = '', headers } = request
    asked.push({ path, headers, at: performance.now() - start })
    serve(request, response)
  })
  // Both families, so that each way of writing loopback leads here.
  await new Promise<void>((listening) => server.listen({ port: 0, host: '::' }, listening))
  const { port } = server.address() as AddressInfo // it listens on a port, so it has one
  return {
    port,
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** A page of text, as most tests want it. */
export function answer(
  response: ServerResponse,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text)
}
