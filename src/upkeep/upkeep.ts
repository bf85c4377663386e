import { mergedReadings, rereadRevisions } from '../store/merged-readings.ts'
import { followRules, isSettled, pendingDocuments, unmarkPending } from '../store/pending.ts'
import { seenRevisions } from '../store/query.ts'
import { isUnwritable, type Record } from '../store/record.ts'
import { programName } from '../version.ts'
import { batchReadings } from './batch-readings.ts'
import { changeTo } from './change.ts'
import { decide } from './decision.ts'
import { decideEvents } from './events.ts'
import { settle } from './settle.ts'

/** To be raised whenever the same readings come to give other events, so that records are brought along. */
const MERGING = 8

/** Documents that are merged at a time: a transaction that is neither many nor large. */
const BATCH = 100

/**
 * Brings what follows from the readings up to date with them. Only what changed documents touch is
 * decided again, and the outcome is that of merging all readings at once. Stopped at any moment, the
 * record knows what is still to be done.
 */
export function keepUp(record: Record): void {
  if (isKeptUp(record)) return
  const { driver } = record
  followRules(driver, rules())
  for (;;) {
    const done = driver.transaction('write', () => {
      const documents = pendingDocuments(driver, BATCH)
      if (documents.length === 0) return true
      const merged = documents.flatMap((value) =>
        mergedReadings(driver, { column: 'document', value }),
      )
      const wanted = documents.flatMap((document) => seenRevisions(record, {}, document))
      const reread = new Set(documents.flatMap((document) => rereadRevisions(driver, document)))
      const readingOf = batchReadings(driver)
      const decision = decide(driver, changeTo(driver, merged, wanted, reread), readingOf)
      settle(driver, decision, decideEvents(driver, decision), readingOf)
      unmarkPending(driver, documents)
      return false
    })
    if (done) return
  }
}

/** Whether what follows from the readings is up to date with them. */
export function isKeptUp({ driver }: Record): boolean {
  return isSettled(driver, rules())
}

function rules(): string {
  return `${programName()}, merging ${MERGING}`
}

/** Does so where the record can be written, and says whether what follows is now up to date. */
export function tryKeepUp(record: Record): boolean {
  try {
    keepUp(record)
    return true
  } catch (error) {
    if (isUnwritable(error)) return false
    throw error
  }
}
