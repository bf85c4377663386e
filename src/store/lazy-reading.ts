import type { Document } from '../model/document.ts'
import type { Reading } from '../model/reading.ts'
import type { Driver } from './driver.ts'
import { loadBlocks, loadNotices, loadOutline, loadPageOf, loadQuotes, loadText } from './load.ts'
import { loadCorrectedClaims } from './load-claims.ts'

/**
 * A reading of which text, blocks, quotes, claims and notices are loaded whenever they are asked
 * for, and not kept: who walks over all readings of a large record needs little memory. The record
 * stays open as long as it is used.
 */
export function lazyReading(driver: Driver, revision: string): Reading {
  const { document, hasPage, ...outline } = loadOutline(driver, revision)
  return {
    ...outline,
    document: hasPage ? paged(driver, revision, document) : worded(driver, revision, document),
    get blocks() {
      return loadBlocks(driver, revision)
    },
    get quotes() {
      return loadQuotes(driver, revision)
    },
    get claims() {
      return loadCorrectedClaims(driver, revision)
    },
    get notices() {
      return loadNotices(driver, revision)
    },
  }
}

type Named = Omit<Document, 'text' | 'page'>

function worded(driver: Driver, revision: string, document: Named): Document {
  return {
    ...document,
    get text() {
      return loadText(driver, revision)
    },
  }
}

function paged(driver: Driver, revision: string, document: Named): Document {
  return {
    ...document,
    get text() {
      return loadText(driver, revision)
    },
    get page() {
      return loadPageOf(driver, revision)
    },
  }
}
