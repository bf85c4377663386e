import { cleanPage, type PageKnowledge } from './clean/html/page.ts'
import { decodePage } from './ingest/charset.ts'
import type { IngestedDocument } from './ingest/copies.ts'
import { resolveGivenDate } from './ingest/given-date.ts'
import { type GivenPage, openPage, type PageFile } from './ingest/page.ts'
import type { UnreadableInput } from './ingest/unreadable.ts'
import { readCompiled } from './lexicon/knowledge.ts'
import { checkPageRules } from './lexicon/page-rule.ts'
import { type DocumentSource, makeDocument } from './model/document.ts'
import { sha256Bytes } from './model/id.ts'
import type { MetadataField, Metadatum, Page } from './model/page.ts'

/**
 * Turns a web page into a document: the text of its article, where each line of it stands in the
 * HTML, and what the page says of itself. Gives a sentence that says why (`message`) for a page that
 * breaks a cap. Never throws; the page and what is given beside it alone decide the document.
 */
export function readPage(waiting: GivenPage | PageFile): IngestedDocument | UnreadableInput {
  const given = openPage(waiting)
  if ('message' in given) return given
  const { html, charset, notices } = decodePage(given.bytes, given.charset)
  const clean = cleanPage(html, {
    ...pageKnowledge(),
    ...(given.url !== undefined && { url: given.url }),
  })
  if ('message' in clean) return { path: given.name, message: clean.message }
  const { text, blocks, method } = clean
  const metadata = [...givenMetadata(given), ...clean.metadata]
  const page: Page = { sha256: sha256Bytes(given.bytes), charset, method, blocks, metadata }
  const document = makeDocument({ name: given.name, text, ...whatHolds(metadata), page })
  return { document, notices: [...notices, ...clean.notices] }
}

let known: PageKnowledge | undefined

function pageKnowledge(): PageKnowledge {
  if (known === undefined) {
    const { pageRules, outlets } = readCompiled()
    known = { rules: checkPageRules(pageRules), outlets }
  }
  return known
}

function givenMetadata({ url, crawled, given = {} }: GivenPage): readonly Metadatum[] {
  const { title, outlet, credit, givenDate: published } = given
  return Object.entries({ title, outlet, url, published, crawled, credit }).flatMap(
    ([field, value]) =>
      value === undefined
        ? []
        : // The keys are those just written.
          [{ field: field as MetadataField, value, origin: 'given', rule: `given/${field}` }],
  )
}

/** The values that hold, where a document has a place for them. */
function whatHolds(metadata: readonly Metadatum[]): Partial<DocumentSource> {
  const first = (wanted: MetadataField) => metadata.find(({ field }) => field === wanted)?.value
  const url = addressIn(metadata)
  const values = {
    title: first('title'),
    outlet: first('outlet'),
    url,
    credit: first('credit') ?? first('agency'),
    givenDate: resolveGivenDate(first('published') ?? ''),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/**
 * The address that names the document: the one that the page calls its own, where it is on the host
 * that the page came from. A page that names another host is not taken at its word.
 */
function addressIn(metadata: readonly Metadatum[]): string | undefined {
  const addresses = metadata.filter(({ field }) => field === 'url')
  const given = addresses.find(({ origin }) => origin === 'given')?.value
  const canonical = addresses.find(({ rule }) => rule === 'meta/link-canonical')?.value
  const own = canonical === undefined ? null : URL.parse(canonical, given)
  if (own === null || !/^https?:$/u.test(own.protocol)) {
    return given ?? addresses.find(({ value }) => URL.canParse(value))?.value
  }
  return given === undefined || URL.parse(given)?.host === own.host ? own.href : given
}
