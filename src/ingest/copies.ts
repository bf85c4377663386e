import type { Document } from '../model/document.ts'
import { byCodeUnit, canonicalJson } from '../model/id.ts'
import { type Notice, notice } from '../model/notice.ts'

/** A document as it came in, and what had to be done to its bytes. */
export interface IngestedDocument {
  readonly document: Document
  readonly notices: readonly Notice[]
}

/** A document and the other names under which it was met. */
export interface MetDocument extends IngestedDocument {
  readonly otherNames?: readonly string[]
}

interface Copies {
  kept: IngestedDocument
  readonly otherNames: string[]
}

const NAMES_SHOWN = 3

/** Each document once, in the order of their names, then of their ids; a notice tells of copies. */
export function withoutCopies(met: Iterable<MetDocument>): readonly IngestedDocument[] {
  const copies = new Map<string, Copies>()
  for (const one of met) keep(one, copies)
  return [...copies.values()].map(once).sort(byName)
}

/** Keeps a document, or of two copies the one of which more is known, and the name of the other. */
function keep({ otherNames = [], ...given }: MetDocument, copies: Map<string, Copies>): void {
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
