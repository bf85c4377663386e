import { cleanPage } from './clean/html/page.ts'
import { decodePage } from './ingest/charset.ts'
import type { IngestedDocument } from './ingest/copies.ts'
import { resolveGivenDate } from './ingest/given-date.ts'
import { type GivenPage, openPage, type PageFile } from './ingest/page.ts'
import type { UnreadableInput } from './ingest/unreadable.ts'
import { readCompiled } from './lexicon/knowledge.ts'
import { checkPageRules, type PageRule } from './lexicon/page-rule.ts'
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
  const clean = cleanPage(html, pageRules())
  if ('message' in clean) return { path: given.name, message: clean.message }
  const { text, blocks, method } = clean
  const metadata = [...givenMetadata(given), ...clean.metadata]
  const page: Page = { sha256: sha256Bytes(given.bytes), charset, method, blocks, metadata }
  const document = makeDocument({ name: given.name, text, ...whatHolds(metadata), page })
  return { document, notices: [...notices, ...clean.notices] }
}

let rules: readonly PageRule[] | undefined

function pageRules(): readonly PageRule[] {
  rules ??= checkPageRules(readCompiled().pageRules)
  return rules
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
  const first = (name: MetadataField) => metadata.find(({ field }) => field === name)?.value
  const [title, outlet, url, credit] = [
    first('title'),
    first('outlet'),
    first('url'),
    first('credit'),
  ]
  const givenDate = resolveGivenDate(first('published') ?? '')
  return {
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(credit === undefined ? {} : { credit }),
    ...(givenDate === undefined ? {} : { givenDate }),
  }
}
