import { once } from 'node:events'
import { readKnowledge } from '../../lexicon/knowledge.ts'
import { programName } from '../../version.ts'
import { type Command, defineCommand } from '../command.ts'
import { listenForInterrupts } from '../interrupts.ts'
import { readNumber } from '../news.ts'
import { DATA } from '../options.ts'
import { openOwnData } from '../overlay.ts'

/** `readout serve`: the pages and the API of a record. */
export const serve: Command = defineCommand({
  name: 'serve',
  summary: 'Show a record in the browser, and answer scripts, on this machine alone unless told.',
  positionals: ['RECORD'],
  options: {
    port: {
      type: 'string',
      value: 'N',
      description: 'Port to listen on; 4173 if not given, 0 for any that is free.',
      read: (text) => readNumber(text, { least: 0, most: 65_535 }),
    },
    host: {
      type: 'string',
      value: 'HOST',
      description: 'Address to listen on; any but loopback needs --token.',
    },
    token: {
      type: 'string',
      value: 'TOKEN',
      description:
        'Answer only who has this: as a Bearer token, or once as ?token= in the address.',
    },
    open: { type: 'boolean', description: 'Open a browser there.' },
    data: DATA,
  },
  examples: [
    { command: 'readout serve record.db', does: 'On http://127.0.0.1:4173/, until Ctrl-C.' },
    {
      command: 'readout serve record.db --host 0.0.0.0 --token "$(openssl rand -hex 16)"',
      does: 'For colleagues too, who need the token.',
    },
    {
      command: 'curl -s "http://127.0.0.1:4173/api/meetings.csv?asOf=2025-12-17"',
      does: 'What a script may ask meanwhile.',
    },
  ],
  async run({ options: { port, host, token, open, data }, positionals: [path] }, output) {
    // Loaded here, so that other commands need not wait for what serves.
    const [{ namesFrom }, { openServedRecord }, { startServer }] = await Promise.all([
      import('../../serve/known.ts'),
      import('../../serve/served-record.ts'),
      import('../../serve/server.ts'),
    ])
    const { overlay } = await openOwnData(data)
    const names = namesFrom(readKnowledge(overlay), programName())
    using record = openServedRecord(path, names)
    const interruption = listenForInterrupts()
    await using server = await startServer({
      record,
      ...(overlay === undefined ? {} : { overlay }),
      fault: (error) =>
        output.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      ...(port === undefined ? {} : { port }),
      ...(host === undefined ? {} : { host }),
      ...(token === undefined ? {} : { token }),
    })
    await output.write(`${path} is at ${server.address}`)
    if (open)
      await openBrowser(token === undefined ? server.address : `${server.address}?token=${token}`)
    if (!interruption.signal.aborted) await once(interruption.signal, 'abort')
    interruption.stop()
    return 0
  },
})

/** Opens an address in the browser of whoever sits at the machine; where there is none, nothing happens. */
async function openBrowser(address: string): Promise<void> {
  const { spawn } = await import('node:child_process')
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(program ?? '', [...words, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}
