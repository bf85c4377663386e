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
  return readingOf(driver, revision, (load) => load)
}

/** The same with each part loaded once, when it is first asked for: for whoever asks of few readings again and again. */
export function keptReading(driver: Driver, revision: string): Reading {
  return readingOf(driver, revision, once)
}

type Keep = <T>(load: () => T) => () => T

function once<T>(load: () => T): () => T {
  let kept: { readonly value: T } | undefined
  return () => {
    kept ??= { value: load() }
    return kept.value
  }
}

function readingOf(driver: Driver, revision: string, keep: Keep): Reading {
  const { document, hasPage, ...outline } = loadOutline(driver, revision)
  const text = keep(() => loadText(driver, revision))
  const blocks = keep(() => loadBlocks(driver, revision))
  const claims = keep(() => loadCorrectedClaims(driver, revision))
  return {
    ...outline,
    document: hasPage
      ? {
          ...document,
          get text() {
            return text()
          },
          get page() {
            return loadPageOf(driver, revision)
          },
        }
      : {
          ...document,
          get text() {
            return text()
          },
        },
    get blocks() {
      return blocks()
    },
    get quotes() {
      return loadQuotes(driver, revision)
    },
    get claims() {
      return claims()
    },
    get notices() {
      return loadNotices(driver, revision)
    },
  }
}
