import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { type DocumentSource, makeDocument } from '../model/document.ts'
import type { Notice } from '../model/notice.ts'
import { type IngestedDocument, type MetDocument, withoutCopies } from './copies.ts'
import { decodeText } from './decode.ts'
import { type FoundFile, findFiles } from './find-files.ts'
import { extensionOf } from './folder.ts'
import { readJsonLines } from './jsonl.ts'
import type { WaitingPage } from './page.ts'
import { type UnreadableInput, unreadableBecause } from './unreadable.ts'

/** All that the given paths hold. */
export interface Inputs {
  /** In the order of their names, then of their ids. */
  readonly documents: readonly IngestedDocument[]
  /** Web pages, which are documents once their article is found (`openPages`). */
  readonly pages: readonly WaitingPage[]
  /** Web archives, whose pages are read one after the other (`openInputs`); absent where there are none. */
  readonly archives?: readonly ArchiveFile[]
  readonly unreadable: readonly UnreadableInput[]
}

/** A web archive: a WARC file, packed as gzip or not. */
export type ArchiveFile = Pick<FoundFile, 'path' | 'name'>

interface Content {
  readonly source: DocumentSource
  readonly notices: readonly Notice[]
}

type ReadKind = (file: FoundFile) => Iterable<Content | WaitingPage | UnreadableInput>

/** How each kind of file is read, by its extension. */
const KINDS: ReadonlyMap<string, ReadKind> = new Map<string, ReadKind>([
  ['.htm', readPageFile],
  ['.htm.gz', readPageFile],
  ['.html', readPageFile],
  ['.html.gz', readPageFile],
  ['.jsonl', readRecords],
  ['.md', readText],
  ['.txt', readText],
])

const ARCHIVES: ReadonlySet<string> = new Set(['.warc', '.warc.gz'])

const LARGEST = 64 * 2 ** 20

/**
 * Reads the documents that files and folders hold, each of them once. What cannot be read is listed
 * beside them. A path that is not there, and a table that is wrong, are errors of the caller.
 */
export function readInputs(paths: readonly string[]): Inputs {
  const { files, unreadable } = findFiles(paths, new Set([...KINDS.keys(), ...ARCHIVES]))
  const failed: UnreadableInput[] = [...unreadable]
  const pages: WaitingPage[] = []
  const met: MetDocument[] = []
  const archives = files.filter(({ name }) => ARCHIVES.has(extensionOf(name)))
  for (const file of files) {
    const { otherNames } = file
    if (archives.includes(file)) continue
    for (const content of contentsOf(file)) {
      if ('message' in content) failed.push(content)
      else if ('source' in content) {
        met.push({ document: makeDocument(content.source), notices: content.notices, otherNames })
      } else pages.push({ ...content, otherNames })
    }
  }
  return {
    documents: withoutCopies(met),
    pages,
    ...(archives.length === 0 ? {} : { archives }),
    unreadable: failed,
  }
}

function* contentsOf(file: FoundFile): Iterable<Content | WaitingPage | UnreadableInput> {
  const read = KINDS.get(extensionOf(file.name))
  if (read === undefined) throw new Error(`A file of an unknown kind was found: ${file.path}`)
  try {
    yield* read(file)
  } catch (error) {
    yield unreadableBecause(file.path, error)
  }
}

function* readText(file: FoundFile): Iterable<Content | UnreadableInput> {
  const descriptor = openSync(file.path, 'r')
  try {
    if (fstatSync(descriptor).size > LARGEST) {
      yield { path: file.path, message: `It is larger than ${LARGEST} bytes.` }
      return
    }
    const { text, notices } = decodeText(readFileSync(descriptor))
    yield { source: { name: file.name, text, ...file.fields }, notices }
  } finally {
    closeSync(descriptor)
  }
}

function readPageFile({ path, name, fields }: FoundFile): Iterable<WaitingPage> {
  const { url, ...given } = fields
  return [{ path, name, given, ...(url === undefined ? {} : { url }) }]
}

function* readRecords(file: FoundFile): Iterable<Content | WaitingPage | UnreadableInput> {
  // A title or an address belongs to one document; only these can hold for a whole file of them.
  const { outlet, givenDate } = file.fields
  const shared = {
    ...(outlet === undefined ? {} : { outlet }),
    ...(givenDate === undefined ? {} : { givenDate }),
  }
  for (const record of readJsonLines(file.path, LARGEST)) {
    if ('message' in record) {
      yield { path: `${file.path}:${record.line}`, message: record.message }
    } else if ('source' in record) {
      yield { source: { ...shared, ...record.source }, notices: record.notices }
    } else yield { ...record, given: { ...shared, ...record.given } }
  }
}
