import { exportLayers } from '../../export/interchange-layers.ts'
import { readKnowledge } from '../../lexicon/knowledge.ts'
import type { Overlay } from '../../lexicon/overlay.ts'
import { compareClaims } from '../../merge/compare-claims.ts'
import { READ_KINDS } from '../../model/annotation.ts'
import { ReadoutError } from '../../model/error.ts'
import { meeting } from '../../model/evidence.ts'
import type { Reading } from '../../model/reading.ts'
import { type Corpus, claimsById } from '../../views/corpus.ts'
import { type Explanation, viewExplanation } from '../../views/explain.ts'
import { type PairExplanation, viewPair } from '../../views/explain-pair.ts'
import { SHORTEST_ID } from '../../views/ids.ts'
import { type Command, defineCommand } from '../command.ts'
import { openCorpus } from '../corpus.ts'
import { AS_OF, chooseFormat, DATA, formatOption, JSON_FLAG } from '../options.ts'
import type { Output } from '../output.ts'
import { openOwnData } from '../overlay.ts'
import { renderExplanation } from '../render/explain.ts'
import { renderPair } from '../render/pair.ts'
import { renderParse } from '../render/parse.ts'
import { renderEntry } from '../render/trace.ts'
import { quoted } from '../render/words.ts'

/**
 * `readout explain`: from anything in a record back to the words and rules it comes from, and from
 * a sentence to how its words hang together.
 */
export const explain: Command = defineCommand({
  name: 'explain',
  summary:
    'Print the words and rules behind a claim, event, quote or document, why two are one event or not, or parse a sentence.',
  positionals: ['RECORD', 'ID', '[ID]'],
  options: {
    sentence: {
      type: 'string',
      value: 'TEXT',
      description: 'Draw how the words of this text depend on each other, a tree a sentence.',
      instead: true,
    },
    data: DATA,
    'as-of': AS_OF,
    format: formatOption('text', 'json'),
    json: JSON_FLAG,
  },
  examples: [
    {
      command: 'readout explain record.db 3f2a9c1e',
      does: 'An id as the other commands print it; its first eight digits are enough.',
    },
    {
      command: 'readout explain record.db 3f2a9c1e 77d0b45a',
      does: 'Why two claims or events are one event, or why they are two.',
    },
    {
      command: 'readout explain --sentence "Kenya’s envoys met rebels in Nairobi on Friday."',
      does: 'How a sentence is parsed; no record is needed.',
    },
  ],
  async run({ options, positionals }, output) {
    const format = chooseFormat(options, 'text')
    const { overlay } = await openOwnData(options.data)
    const [path, id, other] = positionals
    if (path === undefined || id === undefined) {
      if (options['as-of'] !== undefined) {
        throw new ReadoutError('cli/usage', '--as-of looks back in a record; here there is none.')
      }
      await explainSentences(options.sentence ?? '', { format, overlay }, output)
      return 0
    }
    const corpus = openCorpus(path, options['as-of'])
    if (other !== undefined) {
      const pair = comparePair(corpus, id, other)
      if (format === 'json') await output.json(pair)
      else for (const line of renderPair(pair)) await output.write(line)
      return 0
    }
    const explanation = find(corpus, id)
    if (format === 'json') {
      await output.json(explanation)
      return 0
    }
    for (const line of renderExplanation(explanation)) await output.write(line)
    if (explanation.kind === 'claim') await explainReading(explanation, overlay, output)
    return 0
  },
})

/** The lexicon entry that read a claim, and the parse of the sentence that it stands in. */
async function explainReading(
  { cells, passage, paragraph }: Extract<Explanation, { readonly kind: 'claim' }>,
  overlay: Overlay | undefined,
  output: Output,
): Promise<void> {
  const { readText } = await import('../../read-here.ts')
  const rule = cells.find(({ field }) => field === 'type')?.rule ?? ''
  await output.write({ text: 'in the lexicon and the parse', style: 'bold' })
  for (const line of renderEntry(readKnowledge(overlay).entries, rule)) await output.write(line)
  const { layers } = readText(paragraph, overlay && { overlay })
  const at = paragraph.indexOf(passage.exact)
  const around = meeting(layers.sentences, { start: at, end: at + passage.exact.length })
  for (const line of renderParse(paragraph, { ...layers, sentences: around }))
    await output.write(line)
}

function comparePair(corpus: Corpus, one: string, other: string): PairExplanation {
  const [a, b] = [claimsBehind(corpus, one), claimsBehind(corpus, other)]
  const byId = claimsById(corpus)
  const ids = [...a.claims, ...b.claims]
  const readings = new Set(ids.flatMap((claim) => byId.get(claim)?.reading ?? []))
  const verdict = compareClaims([...readings], a.claims, b.claims)
  if (a.id === b.id || verdict === undefined) {
    throw new ReadoutError('cli/usage', `“${one}” and “${other}” are the same.`)
  }
  return viewPair(corpus, [a.id, b.id], verdict)
}

/** A claim, or the claims of an event. */
function claimsBehind(
  corpus: Corpus,
  id: string,
): { readonly id: string; readonly claims: readonly string[] } {
  const found = find(corpus, id)
  if (found.kind === 'claim') return { id: found.id, claims: [found.id] }
  if (found.kind === 'event') return { id: found.id, claims: found.claims.map((one) => one.id) }
  throw new ReadoutError('cli/usage', `“${id}” is a ${found.kind}; claims and events are compared.`)
}

function find(corpus: Corpus, id: string): Explanation {
  if (id.length < SHORTEST_ID) {
    throw new ReadoutError('cli/usage', `“${id}” is too short; give ${SHORTEST_ID} digits or more.`)
  }
  const found = viewExplanation(corpus, id.toLowerCase())
  if (found.kind !== 'unclear') return found
  if (found.ids.length === 0) throw new ReadoutError('cli/no-such-id', `“${id}” begins none.`)
  throw new ReadoutError('cli/usage', `“${id}” begins several ids: ${found.ids.join(', ')}.`)
}

async function explainSentences(
  text: string,
  { format, overlay }: { readonly format: 'text' | 'json'; readonly overlay: Overlay | undefined },
  output: Output,
): Promise<void> {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ReadoutError('cli/usage', `There are no words in “${text}”; write a sentence.`)
  }
  // Loaded here, so that the help and other commands need not wait for what reads articles.
  const { readText } = await import('../../read-here.ts')
  const layered = readText(text, overlay && { overlay })
  const { sentences } = layered.layers
  const unread = whatIsUnread(layered.reading)
  if (sentences.length === 0) throw new ReadoutError('cli/usage', unread.join(' '))
  if (format === 'json') {
    const { actors } = readKnowledge(overlay)
    const nameOf = (actor: string) => actors.get(actor)?.name
    await output.json(exportLayers(layered, ['text', 'tokens', 'sentences', 'entities'], nameOf))
  } else {
    for (const line of renderParse(text, layered.layers)) await output.write(line)
  }
  for (const reason of unread) output.error(reason)
}

/** Why some of a text, or all of it, has no parse. */
function whatIsUnread({ language, blocks, document }: Reading): readonly string[] {
  if (language !== 'en' && language !== 'und') {
    return [`Only English is read, and this is taken for “${language}”.`]
  }
  return blocks
    .filter(({ kind }) => !READ_KINDS.has(kind))
    .map(({ start, end, kind, rule }) => {
      const words = quoted(document.text.slice(start, end))
      return `${words} is not read: it is taken for ${kind} by ${rule}.`
    })
}
