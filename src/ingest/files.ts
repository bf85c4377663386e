import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { type Document, type DocumentSource, makeDocument } from '../model/document.ts'
import { byCodeUnit, canonicalJson } from '../model/id.ts'
import { type Notice, notice } from '../model/notice.ts'
import { decodeText } from './decode.ts'
import { type FoundFile, findFiles } from './find-files.ts'
import { extensionOf } from './folder.ts'
import { readJsonLines } from './jsonl.ts'
import { type UnreadableInput, unreadableBecause } from './unreadable.ts'

/** All that the given paths hold. */
export interface Inputs {
  /** In the order of their names, then of their ids. */
  readonly documents: readonly IngestedDocument[]
  readonly unreadable: readonly UnreadableInput[]
}

/** A document as it came in, and what had to be done to its bytes. */
export interface IngestedDocument {
  readonly document: Document
  readonly notices: readonly Notice[]
}

interface Content {
  readonly source: DocumentSource
  readonly notices: readonly Notice[]
}

type ReadKind = (file: FoundFile) => Iterable<Content | UnreadableInput>

interface Copies {
  kept: IngestedDocument
  readonly otherNames: string[]
}

/** How each kind of file is read, by its extension. */
const KINDS: ReadonlyMap<string, ReadKind> = new Map([
  ['.jsonl', readRecords],
  ['.md', readText],
  ['.txt', readText],
])

const LARGEST = 64 * 2 ** 20
const NAMES_SHOWN = 3

/**
 * Reads the documents that files and folders hold, each of them once. What cannot be read is listed
 * beside them. A path that is not there, and a table that is wrong, are errors of the caller.
 */
export function readInputs(paths: readonly string[]): Inputs {
  const { files, unreadable } = findFiles(paths, new Set(KINDS.keys()))
  const failed: UnreadableInput[] = [...unreadable]
  const copies = new Map<string, Copies>()
  for (const file of files) {
    for (const content of contentsOf(file)) {
      if ('message' in content) failed.push(content)
      else keep(content, file.otherNames, copies)
    }
  }
  return { documents: [...copies.values()].map(once).sort(byName), unreadable: failed }
}

function* contentsOf(file: FoundFile): Iterable<Content | UnreadableInput> {
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

function* readRecords(file: FoundFile): Iterable<Content | UnreadableInput> {
  // A title or an address belongs to one document; only these can hold for a whole file of them.
  const { outlet, givenDate } = file.fields
  const shared = {
    ...(outlet === undefined ? {} : { outlet }),
    ...(givenDate === undefined ? {} : { givenDate }),
  }
  for (const record of readJsonLines(file.path, LARGEST)) {
    yield 'message' in record
      ? { path: `${file.path}:${record.line}`, message: record.message }
      : { source: { ...shared, ...record.source }, notices: record.notices }
  }
}

/** Keeps a document, or of two copies the one of which more is known, and the name of the other. */
function keep(content: Content, otherNames: readonly string[], copies: Map<string, Copies>): void {
  const given = { document: makeDocument(content.source), notices: content.notices }
  const key = `${given.document.id} ${given.document.revision}`
  const met = copies.get(key)
  if (met === undefined) {
    copies.set(key, { kept: given, otherNames: [...otherNames] })
    return
  }
  const isFuller = byKnowledge(given, met.kept) < 0
  met.otherNames.push(...otherNames, (isFuller ? met.kept : given).document.name)
  if (isFuller) met.kept = given
}

/** Orders two copies of one document, so that the same one is kept whichever was met first. */
function byKnowledge(a: IngestedDocument, b: IngestedDocument): number {
  const known = Object.keys(b.document).length - Object.keys(a.document).length
  return known || byName(a, b) || byCodeUnit(canonicalJson(a.document), canonicalJson(b.document))
}

function once({ kept, otherNames }: Copies): IngestedDocument {
  if (otherNames.length === 0) return kept
  const names = [...new Set(otherNames)].filter((name) => name !== kept.document.name)
  const shown = names
    .sort(byCodeUnit)
    .slice(0, NAMES_SHOWN)
    .map((name) => JSON.stringify(name))
  const more = names.length > NAMES_SHOWN ? `, and ${names.length - NAMES_SHOWN} more` : ''
  const details =
    names.length === 0 ? undefined : `It was also given as ${shown.join(', ')}${more}.`
  return { ...kept, notices: [...kept.notices, notice('ingest/duplicate-input', details)] }
}

function byName({ document: a }: IngestedDocument, { document: b }: IngestedDocument): number {
  return byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id) || byCodeUnit(a.revision, b.revision)
}
