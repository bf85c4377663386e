import { type Core, openCore } from './annotate/core/core.ts'
import type { SharedModel } from './annotate/core/weights.ts'
import { findCoreference } from './annotate/coreference/find.ts'
import { findDates } from './annotate/dates/find.ts'
import { dateNotices } from './annotate/dates/notices.ts'
import { findEntities } from './annotate/entities.ts'
import { findNumbers } from './annotate/numbers.ts'
import { findQuotes } from './annotate/quotes.ts'
import { findSentences, longSentences } from './annotate/sentences.ts'
import { type Pipeline, pipeline } from './annotate/stage.ts'
import { findTokens, findWords } from './annotate/tokens.ts'
import { labelBlocks } from './clean/furniture.ts'
import { findMasthead } from './clean/masthead.ts'
import { findPublished } from './clean/published.ts'
import { extractClaims } from './extract/claims.ts'
import { attributeQuoted } from './extract/quoted.ts'
import { findSpeakers, type QuoteDraft } from './extract/speakers.ts'
import type { IngestedDocument } from './ingest/copies.ts'
import { detectLanguage } from './ingest/language.ts'
import type { Knowledge } from './lexicon/knowledge.ts'
import { type CleanDocument, type Layer, READ_KINDS, type SpokenQuote } from './model/annotation.ts'
import type { Claim, Party } from './model/claim.ts'
import { evidenceAt, firstEndingAfter, type Sourced } from './model/evidence.ts'
import { type Notice, notice } from './model/notice.ts'
import type { LayeredReading } from './model/reading.ts'
import { resolveClaims } from './resolve/claims.ts'
import { type ResolveContext, resolveContext } from './resolve/context.ts'
import { resolveParty } from './resolve/parties.ts'
import { capBroken, setAside } from './set-aside.ts'

/** Reads one document. Pure: the document and what Readout knows beforehand decide the reading. */
export type ReadDocument = (ingested: IngestedDocument) => LayeredReading

/** Below so many words a text is read as English even where its language cannot be told. */
const SHORT = 20

/** Below so many words a text in plain Latin letters is read as English, whatever it is taken for. */
const FEW = 8
const PLAIN_LETTERS = /^[\p{ASCII}\p{P}]*$/u

/** How many blocks behind a paragraph its next one is looked for, past captions and the like. */
const NEAR = 20

/** Makes the reader of single documents: clean, annotate, extract, resolve, in this order. */
export function documentReader(knowledge: Knowledge, model: SharedModel): ReadDocument {
  const annotate = annotations(knowledge, openCore(model, knowledge.gazetteer))
  return (ingested) => {
    const tooLong = capBroken(ingested.document)
    if (tooLong !== undefined) return setAside(ingested, tooLong)
    const { document, notices } = ingested
    const { text } = document
    const labelled = labelBlocks(text, knowledge.furniture, document.page?.blocks)
    const { published, notices: dated } = findPublished(document, labelled)
    const masthead = findMasthead(document, labelled, knowledge.furniture)
    const body = labelled.filter(({ kind }) => kind === 'body')
    const language = languageOf(body.map(({ start, end }) => text.slice(start, end)).join('\n'))
    const isRead = language === 'en' || language === 'und'
    const clean: CleanDocument = {
      document,
      text,
      blocks: isRead ? labelled : [],
      ...(published && { published }),
    }
    const layers = annotate.run(clean)
    const { drafts, attributions, clauses, sayings, topics } = extractClaims(knowledge, layers)
    const context = resolveContext(knowledge, layers, topics)
    const origins = masthead.origins.map((origin) => ({
      ...origin,
      value: outletName(knowledge, origin.value),
    }))
    const quotes = findSpeakers(knowledge, layers, clauses, attributions)
    const title = document.title ?? masthead.title?.value
    const outlet = document.outlet ?? masthead.outlet?.value
    return {
      reading: {
        document,
        language,
        ...(published && { published }),
        ...(title === undefined ? {} : { title }),
        ...(outlet === undefined ? {} : { outlet }),
        origins,
        blocks: labelled,
        quotes: quotes.map((quote) => spoken(context, quote)),
        claims: resolveClaims(context, attributeQuoted(knowledge, drafts, quotes), sayings).map(
          (claim) => relayed(claim, origins),
        ),
        notices: [
          ...notices,
          ...(isRead ? [] : [notice('language/unsupported', `Its language is ${language}.`)]),
          ...(body.length === 0 ? [notice('clean/no-body')] : []),
          ...dated,
          ...longSentences(text, layers.sentences),
          ...dateNotices(layers.dates, text, published),
          ...openQuotes(text, layers, quotes),
        ],
      },
      layers: { ...layers, attributions },
    }
  }
}

function annotations(knowledge: Knowledge, core: Core): Pipeline<Layer> {
  return pipeline()
    .use(findWords(knowledge))
    .use(findSentences(knowledge))
    .use(findTokens(knowledge, core))
    .use(findQuotes)
    .use(findEntities(knowledge))
    .use(findCoreference(knowledge))
    .use(findDates(knowledge))
    .use(findNumbers(knowledge))
}

function languageOf(body: string): string {
  const words = body.match(/\S+/g)?.length ?? 0
  // "William Ruto met Emmanuel Macron.": a line of names tells no language.
  if (words < FEW && PLAIN_LETTERS.test(body)) return 'en'
  const { language } = detectLanguage(body)
  return language === 'und' && words < SHORT ? 'en' : language
}

function outletName(knowledge: Knowledge, words: string): string {
  const known = knowledge.names.get(words).find((one) => one.kind === 'outlet')
  return known?.kind === 'outlet' ? known.outlet.name : words
}

/** An article that relays another outlet ends every chain of speakers in that outlet. */
function relayed(claim: Claim, origins: readonly Sourced<string>[]): Claim {
  const added = origins
    .filter(({ value }) => !claim.attribution.some((one) => one.value.name === value))
    .map((origin): Sourced<Party> => ({ ...origin, value: { name: origin.value, outlet: true } }))
  return added.length === 0 ? claim : { ...claim, attribution: [...claim.attribution, ...added] }
}

function spoken(context: ResolveContext, { quote, speaker, rule }: QuoteDraft): SpokenQuote {
  const { terminated } = quote
  const evidence = evidenceAt(context.document.text, quote)
  if (speaker === undefined) return { evidence, terminated, rule }
  return { evidence, terminated, speaker: resolveParty(context, speaker, 'source'), rule }
}

/** A quote that runs on into the next paragraph is opened there anew: that one is no trouble. */
function openQuotes(
  text: string,
  { blocks }: CleanDocument,
  quotes: readonly QuoteDraft[],
): readonly Notice[] {
  return quotes
    .filter(({ quote }) => !quote.terminated)
    .filter(({ quote }) => {
      const behind = firstEndingAfter(blocks, quote.end)
      const next = blocks.slice(behind, behind + NEAR).find(({ kind }) => READ_KINDS.has(kind))
      return next === undefined || !/^\s*[“"«‘]/.test(text.slice(next.start, next.end))
    })
    .map(({ quote }) => notice('quotes/unterminated', undefined, evidenceAt(text, quote)))
}
