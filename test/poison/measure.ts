// What one document costs a thread that has read one already: a line of JSON.
//   node test/poison/measure.ts FILE
import { readInputs } from '../../src/ingest/files.ts'
import { openReader } from '../../src/read-here.ts'
import { readPage } from '../../src/read-page.ts'

/** What a document cost, and whether it was read. */
export interface Cost {
  /** Seconds of the processor, which are the same on a busy machine. */
  readonly seconds: number
  /** Seconds by the clock. */
  readonly clock: number
  /** Memory above that of the idle thread, in megabytes. */
  readonly megabytes: number
  readonly outcome: 'read' | 'kept unread' | 'set aside'
}

const [path = ''] = process.argv.slice(2)
const { read } = openReader()
const small = readPage({
  name: 'small',
  bytes: Buffer.from('<p>Envoys of Kenya met in Nairobi.</p>'),
})
if ('document' in small) read(small)
const idle = process.memoryUsage().rss
const before = process.cpuUsage()
const start = performance.now()
const { documents, pages, unreadable } = readInputs([path])
const opened = pages.map((page) => readPage(page))
const met = [...documents, ...opened.flatMap((one) => ('document' in one ? [one] : []))]
const readings = met.map((one) => read(one).reading)
const { user, system } = process.cpuUsage(before)
const seconds = (user + system) / 1e6
const clock = (performance.now() - start) / 1000
const peak = process.resourceUsage().maxRSS * 1024
const isKept = readings.some(({ notices }) => notices.some(({ code }) => code === 'read/too-long'))
const cost: Cost = {
  seconds,
  clock,
  megabytes: Math.max(0, peak - idle) / 2 ** 20,
  outcome: met.length === 0 ? 'set aside' : isKept ? 'kept unread' : 'read',
}
if (unreadable.length + opened.length + documents.length === 0) throw new Error(`${path} is lost`)
process.stdout.write(`${JSON.stringify(cost)}\n`)
