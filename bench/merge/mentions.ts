import { readFileSync } from 'node:fs'
import { readModelFile } from '../../src/annotate/core/model-file.ts'
import { shareModel } from '../../src/annotate/core/weights.ts'
import { readKnowledge } from '../../src/lexicon/knowledge.ts'
import { comparableClaims, type Happening } from '../../src/merge/comparable.ts'
import { rolesOf } from '../../src/merge/parties.ts'
import { type Story, storyOfText } from '../../src/merge/story.ts'
import { contentWords, stem } from '../../src/merge/words.ts'
import type { Token } from '../../src/model/annotation.ts'
import { makeDocument } from '../../src/model/document.ts'
import { contains, overlap, type Span } from '../../src/model/evidence.ts'
import type { LayeredReading } from '../../src/model/reading.ts'
import { documentReader } from '../../src/read-document.ts'

/** A mention of an event as ECB+ gives it: where it stands, and which mentions are of the same event. */
interface GivenMention extends Span {
  readonly id: string
  readonly label: string
  readonly cluster: string
  readonly link: string
  /** Whether it stands in one of the sentences that the benchmark's makers checked. */
  readonly validated: boolean
  readonly text: string
  readonly discontinuous?: readonly (readonly [number, number])[]
}

interface GivenText {
  readonly id: string
  readonly topic: string
  readonly text: string
  readonly spans: readonly GivenMention[]
}

/** A mention with what our own layers say of it. */
export interface Mention {
  readonly key: string
  readonly topic: string
  readonly cluster: string
  readonly validated: boolean
  /** Dictionary form of its head word. */
  readonly lemma: string
  /** What is known by its words alone. */
  readonly named: Happening
  /** The claim that was read at the word, as it is compared in a record. */
  readonly read?: Happening
}

/** Whether a span is a mention of an event, negated or not. */
const ACTION = /^(?:NEG_)?ACTION/

/** All mentions of events in a file of ECB+ texts, each with the layers that we read beneath it. */
export function readMentions(file: string): readonly Mention[] {
  // Texts of a benchmark stand alone: nothing of them is furniture.
  const knowledge = { ...readKnowledge(), furniture: [] }
  const read = documentReader(knowledge, shareModel(readModelFile()))
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      // The file's README tells its form.
      const given = JSON.parse(line) as GivenText
      const document = makeDocument({ name: given.id, text: given.text })
      return mentionsOf(given, read({ document, notices: [] }))
    })
}

function mentionsOf({ id, topic, text, spans }: GivenText, read: LayeredReading): Mention[] {
  const story = storyOfText(text)
  const claims = comparableClaims([read.reading], new Map())
  return spans
    .filter(({ label }) => ACTION.test(label))
    .map((span) => {
      const head = headOf(span, read.layers.tokens)
      const token = head === undefined ? undefined : read.layers.tokens[head]
      const lemma = token?.base ?? span.text.toLowerCase()
      const claim = claims.find(({ trigger }) => token !== undefined && overlap(trigger, token) > 0)
      return {
        key: `${id} ${span.id}`,
        topic,
        // A mention that is the only one of its event is numbered within its text.
        cluster: span.link === 'SINGLETON' ? `${id} ${span.cluster}` : span.cluster,
        validated: span.validated,
        lemma,
        named: named(span, { id, lemma, head, story }, read),
        ...(claim === undefined ? {} : { read: claim }),
      }
    })
}

interface Known {
  readonly id: string
  readonly lemma: string
  readonly head: number | undefined
  readonly story: Story
}

function named(span: Span, known: Known, { reading, layers }: LayeredReading): Happening {
  const { id, lemma, head, story } = known
  const { text } = reading.document
  const sentence = layers.sentences.find((one) => contains(one, span)) ?? span
  const words = new Set(contentWords(text.slice(sentence.start, sentence.end), []))
  words.delete(stem(lemma))
  const { tokens } = layers
  const [actor, recipient, others] = [SUBJECT, OBJECT, OTHER].map((relations) =>
    tokens
      .filter((one) => one.head === head && head !== undefined && relations.has(one.deprel))
      .map(({ base }) => ({ name: stem(base) })),
  )
  return {
    text: id,
    story,
    start: span.start,
    end: span.end,
    trigger: { start: span.start, end: span.end, exact: lemma },
    status: 'occurred',
    actor: rolesOf(actor ?? []),
    recipient: rolesOf(recipient ?? []),
    parties: rolesOf([...(actor ?? []), ...(recipient ?? []), ...(others ?? [])]),
    figures: [],
    words,
  }
}

const SUBJECT: ReadonlySet<string> = new Set(['nsubj', 'obl:agent', 'nmod:poss'])
const OBJECT: ReadonlySet<string> = new Set(['obj', 'nsubj:pass'])
const OTHER: ReadonlySet<string> = new Set(['obl', 'nmod', 'compound', 'amod'])

/** The word of a mention that no other of its words governs. */
function headOf(span: GivenMention, tokens: readonly Token[]): number | undefined {
  const parts = span.discontinuous?.map(([start, end]) => ({ start, end })) ?? [span]
  const inside = [...tokens.keys()].filter((index) => {
    const token = tokens[index]
    return token !== undefined && parts.some((part) => overlap(part, token) > 0)
  })
  return inside.find((index) => !inside.includes(tokens[index]?.head ?? -1)) ?? inside[0]
}
