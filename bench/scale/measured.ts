// Runs one piece of work in a process of its own, and writes seconds of processor time and peak memory to descriptor 3.
//   node measured.ts view WORDS…        a command, as its words
//   node measured.ts add RECORD FROM    five further documents, one by one; the middle time counts
import { readFileSync, writeSync } from 'node:fs'
import { median, timed } from '../timing.ts'

/** What a piece of work took. */
export interface Measured {
  /** Processor time: waiting for a core that others use is not counted. */
  readonly seconds: number
  /** Peak memory, in bytes. */
  readonly memory: number
}

function report(seconds: number): void {
  const measured: Measured = { seconds, memory: peakMemory() }
  writeSync(3, JSON.stringify(measured))
}

function peakMemory(): number {
  // What `resourceUsage` gives on Linux is never less than the peak of whoever started the process.
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes))
}

async function view(words: readonly string[]): Promise<void> {
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...words)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    report((user + system) / 1e6)
  })
  await import('../../src/cli/main.ts')
}

async function add(path: string, readings: string): Promise<void> {
  const { openRecord } = await import('../../src/store/record.ts')
  const { addReading } = await import('../../src/store/write.ts')
  const { keepUp } = await import('../../src/upkeep/upkeep.ts')
  const { VERSIONS } = await import('../../test/store/make-reading.ts')
  using record = openRecord(path)
  const times = JSON.parse(readFileSync(readings, 'utf8')).map(
    (reading: Parameters<typeof addReading>[1]) =>
      timed(() => {
        addReading(record, reading, VERSIONS)
        keepUp(record)
      }),
  )
  report(median(times))
}

const [what, ...rest] = process.argv.slice(2)
if (what === 'add') await add(rest[0] ?? '', rest[1] ?? '')
else await view(rest)
