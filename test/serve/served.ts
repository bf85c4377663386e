import { join } from 'node:path'
import { readKnowledge } from '../../src/lexicon/knowledge.ts'
import { readFolder } from '../../src/read.ts'
import { namesFrom } from '../../src/serve/known.ts'
import { openServedRecord, type ServedRecord } from '../../src/serve/served-record.ts'
import { type Listening, type ServeOptions, startServer } from '../../src/serve/server.ts'
import { programName } from '../../src/version.ts'
import { temporaryFolder } from '../cli/readout.ts'

/** A record on a server of this machine, for one test file. */
export interface Served extends AsyncDisposable {
  readonly path: string
  readonly record: ServedRecord
  readonly server: Listening
  /** Faults of ours that the server was told of. */
  readonly faults: readonly unknown[]
  /** Asks for an address below `http://127.0.0.1:PORT/`. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
}

/** Articles of our own. */
export const EXAMPLES: string = join(import.meta.dirname, '..', '..', 'examples', 'ukraine-talks')

/** Reads a folder into a record and serves it. */
export async function serveFolder(
  folder: string,
  options: Partial<ServeOptions> = {},
): Promise<Served> {
  const place = temporaryFolder()
  const path = join(place.path, 'record.db')
  await readFolder([folder], path)
  const served = openServedRecord(path, namesFrom(readKnowledge(), programName()))
  const faults: unknown[] = []
  const server = await startServer({
    record: served,
    fault: (error) => faults.push(error),
    port: 0,
    allowance: { burst: 10_000, perSecond: 10_000 },
    ...options,
  })
  return {
    path,
    record: served,
    server,
    faults,
    ask: (address, init) => fetch(`${server.address}${address}`, { redirect: 'manual', ...init }),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      served[Symbol.dispose]()
      place[Symbol.dispose]()
    },
  }
}
