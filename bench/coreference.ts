// How well what is mentioned again is joined, on the texts of GUM: news, interviews and speeches. Singletons are left out on both
// sides. Key mentions are whole noun phrases, ours are names and phrases up to their head: one of ours is taken for the smallest
// of the key that it ends, or that goes on behind it with a preposition, a relative clause or a possessive mark.
//   node bench/coreference.ts [FILE]
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModelFile } from '../src/annotate/core/model-file.ts'
import { shareModel } from '../src/annotate/core/weights.ts'
import { readKnowledge } from '../src/lexicon/knowledge.ts'
import type { CoreferenceChain } from '../src/model/annotation.ts'
import { makeDocument } from '../src/model/document.ts'
import type { Span } from '../src/model/evidence.ts'
import { documentReader } from '../src/read-document.ts'
import { renderTable } from './core/table.ts'
import { bCubed, type Counts, ceafE, muc, type Partition } from './coreference-score.ts'

const FILE = join(import.meta.dirname, '..', '..', 'shared', 'bench', 'gum-coref.jsonl')
const PERSON = /^(?:he|him|his|himself|she|her|hers|herself)$/i
const OTHER = /^(?:it|its|itself|they|them|their|theirs|themselves)$/i
const GOES_ON = /^(?:['’]s?\b|[,(]|\s+(?:of|in|for|from|on|at|to|with|who|which|that)\b)/

interface KeyMention extends Span {
  readonly id: string
  readonly cluster: string
}

interface GumText {
  readonly id: string
  readonly text: string
  readonly doc_date?: string
  readonly spans: readonly KeyMention[]
}

interface Tally {
  right: number
  linked: number
  all: number
}

function main(): void {
  const [file = FILE] = process.argv.slice(2)
  if (!existsSync(file)) {
    console.log(`No ${file}: nothing to measure.`)
    return
  }
  const read = documentReader(readKnowledge(), shareModel(readModelFile()))
  const measures = { MUC: muc, 'B³': bCubed, CEAFe: ceafE }
  const sums = new Map<string, Counts>()
  const links = new Map<string, Tally>()
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    // The file's README tells its form.
    const gum = JSON.parse(line) as GumText
    const day = gum.doc_date
    const document = makeDocument({
      name: gum.id,
      text: gum.text,
      ...(day === undefined ? {} : { givenDate: day }),
    })
    const { layers } = read({ document, notices: [] })
    const align = aligner(gum)
    const response = layers.coreference.map(({ mentions }) => [
      ...new Set(mentions.map((one) => align(one)?.id ?? `${one.start}-${one.end}`)),
    ])
    const key = keyPartition(gum)
    for (const [name, measure] of Object.entries(measures)) {
      sums.set(name, added(sums.get(name), measure(key, once(response))))
    }
    countLinks(gum, layers.coreference, align, links)
  }
  report(sums, links)
}

function keyPartition({ spans }: GumText): Partition {
  const groups = new Map<string, string[]>()
  for (const { cluster, id } of spans) {
    const group = groups.get(cluster)
    if (group === undefined) groups.set(cluster, [id])
    else group.push(id)
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** A key mention that several of ours were taken for stays in the first group. */
function once(partition: Partition): Partition {
  const seen = new Set<string>()
  return partition
    .map((group) => group.filter((one) => !seen.has(one) && seen.add(one)))
    .filter(({ length }) => length > 1)
}

type Align = (span: Span) => KeyMention | undefined

function aligner({ text, spans }: GumText): Align {
  const shortest = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return (span) =>
    shortest.find(
      (one) =>
        one.start <= span.start &&
        span.end <= one.end &&
        (one.end === span.end || GOES_ON.test(text.slice(span.end, one.end))),
    )
}

/** For each mention of a kind: whether it is joined to an earlier one, and whether the key has the two together. */
function countLinks(
  { text, spans }: GumText,
  chains: readonly CoreferenceChain[],
  align: Align,
  links: Map<string, Tally>,
): void {
  const tally = (kind: string): Tally => {
    const own = links.get(kind) ?? { right: 0, linked: 0, all: 0 }
    links.set(kind, own)
    return own
  }
  const kindOf = (span: Span, rule = ''): string => {
    const words = text.slice(span.start, span.end)
    if (PERSON.test(words)) return 'he, she'
    return OTHER.test(words) ? 'it, they' : rule
  }
  const seen = new Set<string>()
  for (const one of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const kind = kindOf(one)
    if (kind !== '' && seen.has(one.cluster)) tally(kind).all++
    seen.add(one.cluster)
  }
  for (const { link, start, end } of chains.flatMap(({ mentions }) => mentions)) {
    if (link === undefined) continue
    const own = tally(kindOf({ start, end }, link.rule))
    const [from, to] = [align({ start, end }), align(link.to)]
    own.linked++
    if (from !== undefined && from.cluster === to?.cluster) own.right++
    else if (process.env['MISSES'] === kindOf({ start, end }, link.rule))
      console.log(
        `${text.slice(link.to.start, link.to.end)} <- ${text.slice(start, end)}: …${text
          .slice(Math.max(0, Math.min(link.to.start, start - 150)), end + 60)
          .replace(/\s+/g, ' ')}`,
      )
  }
}

function added(sum: Counts | undefined, more: Counts): Counts {
  if (sum === undefined) return more
  return {
    precision: sum.precision + more.precision,
    precisionOf: sum.precisionOf + more.precisionOf,
    recall: sum.recall + more.recall,
    recallOf: sum.recallOf + more.recallOf,
  }
}

function report(sums: ReadonlyMap<string, Counts>, links: ReadonlyMap<string, Tally>): void {
  const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3))
  const scores = [...sums].map(([name, { precision, precisionOf, recall, recallOf }]) => {
    const [p, r] = [precision / precisionOf, recall / recallOf]
    return { f: (2 * p * r) / (p + r), cells: [name, p.toFixed(3), r.toFixed(3)] }
  })
  const mean = scores.reduce((sum, { f }) => sum + f, 0) / scores.length
  const rows = scores.map(({ f, cells }) => [...cells, f.toFixed(3)])
  const head = ['measure', 'precision', 'recall', 'F1']
  console.log(renderTable([head, ...rows, ['CoNLL', '', '', mean.toFixed(3)]]).join('\n'))
  const kinds = [...links].map(([kind, { right, linked, all }]) => [
    kind,
    share(right, linked),
    share(right, all),
    `${right} of ${linked}`,
  ])
  console.log(renderTable([['links', 'precision', 'recall', 'right'], ...kinds]).join('\n'))
}

main()
