// Article text and metadata of web pages, beside Readability alone and defuddle, by 4-word shingles averaged over pages.
//   node bench/pages.ts [FOLDER] [--show]
// FOLDER has truth.json and the pages, ID.html.gz. Half of the sites was looked at while rules were written (seen), the other not.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { sha256 } from '../src/model/id.ts'
import { renderTable } from './core/table.ts'
import {
  type BenchPage,
  defuddle,
  type Extractor,
  metadataOf,
  ours,
  readabilityAlone,
} from './pages/extractors.ts'
import { type Share, scoreOf, shareOf } from './pages/score.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'bench', 'pages')
const FIELDS = ['title', 'published', 'outlet', 'author', 'language', 'modified'] as const

interface Result {
  readonly shares: ReadonlyMap<string, Share>
  readonly perSecond: number
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'boolean', default: false } },
  })
  const [folder = FOLDER] = positionals
  if (!existsSync(join(folder, 'truth.json'))) {
    console.log(`No ${join(folder, 'truth.json')}: nothing to measure.`)
    return
  }
  const pages = readPages(folder)
  const rival = await defuddle()
  if (rival === undefined)
    console.log('defuddle is not installed: npm install --prefix bench/rivals')
  const extractors = [ours(), readabilityAlone, ...(rival === undefined ? [] : [rival])]
  const results = new Map<string, Result>()
  for (const extractor of extractors) results.set(extractor.name, await measure(extractor, pages))
  for (const line of renderTable(table(pages, results))) console.log(line)
  console.log('')
  for (const line of renderTable(metadataTable(pages))) console.log(line)
  if (values.show) showMisses(pages, results.get('readout'))
}

function readPages(folder: string): readonly BenchPage[] {
  // The README beside it tells its form.
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Readonly<
    Record<string, { readonly articleBody?: string; readonly url: string }>
  >
  return Object.entries(truth).map(([id, { articleBody = '', url }]) => {
    const bytes = gunzipSync(readFileSync(join(folder, `${id}.html.gz`)))
    return { id, bytes, url, body: articleBody }
  })
}

/** All pages of a site fall into the same half, whichever that is. */
function isSeen({ url }: BenchPage): boolean {
  const site = new URL(url).hostname
    .replace(/^www\./, '')
    .split('.')
    .slice(-2)
    .join('.')
  return Number.parseInt(sha256(site).slice(0, 2), 16) % 2 === 1
}

async function measure(extractor: Extractor, pages: readonly BenchPage[]): Promise<Result> {
  for (const page of pages.slice(0, 10)) await extractor.extract(page)
  const shares = new Map<string, Share>()
  let milliseconds = 0
  for (const page of pages) {
    const start = performance.now()
    const found = await extractor.extract(page)
    milliseconds += performance.now() - start
    shares.set(page.id, shareOf(found, page.body))
  }
  return { shares, perSecond: (pages.length * 1000) / milliseconds }
}

function table(
  pages: readonly BenchPage[],
  results: ReadonlyMap<string, Result>,
): readonly (readonly string[])[] {
  const fastest = results.get('readability')?.perSecond ?? 1
  const head = ['', 'pages', 'precision', 'recall', 'F1', 'pages/s', 'ratio']
  const halves = [
    ['all', pages],
    ['seen', pages.filter(isSeen)],
    ['unseen', pages.filter((page) => !isSeen(page))],
  ] as const
  const rows = [...results].flatMap(([name, { shares, perSecond }]) =>
    halves.map(([half, own]) => {
      const { precision, recall, f1 } = scoreOf(own.map(({ id }) => shares.get(id) ?? {}))
      const scores = [precision, recall, f1].map((score) => score.toFixed(3))
      const speed = [perSecond.toFixed(1), (perSecond / fastest).toFixed(2)]
      return [`${name}, ${half}`, String(own.length), ...scores, ...(half === 'all' ? speed : [])]
    }),
  )
  return [head, ...rows]
}

function metadataTable(pages: readonly BenchPage[]): readonly (readonly string[])[] {
  const found = pages.map(metadataOf)
  const rows = FIELDS.map((name) => {
    const having = found.filter((all) => all.some(({ field }) => field === name)).length
    return [name, String(having), (having / pages.length).toFixed(3)]
  })
  return [['metadata', 'pages', 'share'], ...rows]
}

function showMisses(pages: readonly BenchPage[], result: Result | undefined): void {
  for (const { id, url } of pages.filter(isSeen)) {
    const { precision = 1, recall = 1 } = result?.shares.get(id) ?? {}
    if (precision > 0.9 && recall > 0.9) continue
    console.log(`${id}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ${url}`)
  }
}

await main()
