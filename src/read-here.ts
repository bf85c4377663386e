import { findSentences } from './annotate/sentences.ts'
import { type Pipeline, pipeline } from './annotate/stage.ts'
import { findWords } from './annotate/tokens.ts'
import { labelBlocks } from './clean/furniture.ts'
import type { IngestedDocument } from './ingest/copies.ts'
import { type Knowledge, readKnowledge } from './lexicon/knowledge.ts'
import type { Overlay } from './lexicon/overlay.ts'
import { modelOf, versionsWith } from './made-with.ts'
import type { Sentence } from './model/annotation.ts'
import { makeDocument } from './model/document.ts'
import type { LayeredReading } from './model/reading.ts'
import { documentReader, type ReadDocument } from './read-document.ts'
import type { Versions } from './store/body.ts'

/** What reads documents one at a time, and what its readings are made with. */
export interface Reader {
  readonly read: ReadDocument
  readonly versions: Versions
}

/** Makes a reader for whoever stores each reading as it comes. */
export function openReader(overlay?: Overlay): Reader {
  return { read: readerWith(overlay), versions: versionsWith(overlay) }
}

/** How words are read that stand alone. */
export interface TextOptions {
  /** Publication day, `YYYY-MM-DD`. */
  readonly publishedDay?: string
  /** Own actors, places, outlets and lexicon entries (`openOverlay`), laid over those of Readout. */
  readonly overlay?: Overlay
}

/**
 * Reads words that stand alone, as somebody types them: without a page around them nothing is set
 * apart as furniture, so that “Photo by Reuters.” is a sentence like any other.
 */
export function readText(
  text: string,
  { publishedDay, overlay }: TextOptions = {},
): LayeredReading {
  const read = kept(textReaders, overlay, () =>
    documentReader({ ...knowledgeOf(overlay), furniture: [] }, modelOf()),
  )
  const given = publishedDay === undefined ? {} : { givenDate: publishedDay }
  return read({ document: makeDocument({ name: 'text', text, ...given }), notices: [] })
}

/** Finds the sentences of words that stand alone, by the stages that come before any parse. */
export function readSentences(text: string): readonly Sentence[] {
  const annotate = kept(splitters, undefined, () => {
    const known = knowledgeOf(undefined)
    return pipeline().use(findWords(known)).use(findSentences(known))
  })
  const document = makeDocument({ name: 'text', text })
  return annotate.run({ document, text, blocks: labelBlocks(text, []) }).sentences
}

/** Reads documents in the thread that asks. */
export function* readHere(
  documents: Iterable<IngestedDocument>,
  overlay: Overlay | undefined,
): Generator<LayeredReading, void> {
  const read = readerWith(overlay)
  for (const document of documents) yield read(document)
}

function readerWith(overlay: Overlay | undefined): ReadDocument {
  return kept(readers, overlay, () => documentReader(knowledgeOf(overlay), modelOf()))
}

// A reader takes memory beside the model that is never given back: there is one, however often it is asked for.
const readers = new Map<Overlay | undefined, ReadDocument>()
const textReaders = new Map<Overlay | undefined, ReadDocument>()
const splitters = new Map<Overlay | undefined, Pipeline<'words' | 'sentences'>>()
const knowledge = new Map<Overlay | undefined, Knowledge>()

function knowledgeOf(overlay: Overlay | undefined): Knowledge {
  return kept(knowledge, overlay, () => readKnowledge(overlay))
}

function kept<T>(all: Map<Overlay | undefined, T>, overlay: Overlay | undefined, make: () => T): T {
  const known = all.get(overlay) ?? make()
  all.set(overlay, known)
  return known
}
