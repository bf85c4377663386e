import type { Correction } from '../model/correction.ts'
import { ReadoutError } from '../model/error.ts'
import { findMisquote } from '../model/quoted.ts'
import type { Reading } from '../model/reading.ts'
import { readingHash, type Versions } from './body.ts'
import { addCorrection, correctionId, queryCorrections } from './corrections.ts'
import { loadReading } from './load.ts'
import type { Record } from './record.ts'
import { type Added, addReading } from './write.ts'

/** A reading with what it was read with and its hash: enough to put it into another record. */
export interface Transferred {
  readonly format: 'readout-reading'
  readonly reading: Reading
  readonly versions: Versions
  /** SHA-256 of the reading and its versions, as the record keeps it. */
  readonly hash: string
}

/** A correction, to be laid over the same readings in another record. */
export interface TransferredCorrection {
  readonly format: 'readout-correction'
  readonly correction: Correction
}

interface Row {
  readonly id: string
  readonly program: string
  readonly knowledge: string
  readonly hash: string
  readonly data: string | null
  readonly model: string | null
  readonly overlay: string | null
}

/** All of a record, one at a time: every reading of every revision as it was read, then every correction. */
export function* exportReadings(
  record: Record,
): Generator<Transferred | TransferredCorrection, void> {
  const { driver } = record
  const rows = driver.all<Row>(
    `SELECT revision.id, program, knowledge, revision.hash, data, model, overlay
    FROM revision LEFT JOIN knowledge ON knowledge.hash = revision.knowledge
    ORDER BY name, document, sha256`,
  )
  for (const { id, program, knowledge, hash, data, model, overlay } of rows) {
    const parts =
      data === null || model === null
        ? {}
        : { parts: { data, model, ...(overlay === null ? {} : { overlay }) } }
    yield {
      format: 'readout-reading',
      reading: loadReading(driver, id),
      versions: { program, knowledge, ...parts },
      hash,
    }
  }
  for (const correction of queryCorrections(record)) {
    yield { format: 'readout-correction', correction }
  }
}

/**
 * Adds a reading or a correction that `exportReadings` gave. Throws `store/bad-transfer` where the
 * line is neither, or a hash is not that of what it holds: nobody has changed a word on the way.
 */
export function importReading(record: Record, line: unknown): Added {
  if (isCorrection(line)) return importCorrection(record, line.correction)
  if (!isTransferred(line)) throw new ReadoutError('store/bad-transfer', 'It is no reading.')
  const { reading, versions, hash } = line
  let actual: string
  try {
    actual = readingHash(reading, versions)
  } catch (cause) {
    throw new ReadoutError('store/bad-transfer', 'It cannot be read.', { cause })
  }
  if (actual !== hash) {
    throw new ReadoutError('store/bad-transfer', `Its hash is ${actual}, and should be ${hash}.`)
  }
  const misquote = findMisquote(reading, reading.document.text)
  if (misquote !== undefined) {
    const where = `${misquote.start}–${misquote.end}`
    throw new ReadoutError('store/bad-transfer', `The words of ${where} stand elsewhere.`)
  }
  return addReading(record, reading, versions)
}

function importCorrection(record: Record, correction: Correction): Added {
  let actual: string
  try {
    actual = correctionId(correction)
  } catch (cause) {
    throw new ReadoutError('store/bad-transfer', 'A correction cannot be read.', { cause })
  }
  if (actual !== correction.id) {
    throw new ReadoutError('store/bad-transfer', 'A correction is not what its id says.')
  }
  const isKnown = queryCorrections(record).some(({ id }) => id === correction.id)
  if (isKnown) return 'unchanged'
  addCorrection(record, correction)
  return 'added'
}

function isCorrection(line: unknown): line is TransferredCorrection {
  if (typeof line !== 'object' || line === null || !('format' in line)) return false
  return line.format === 'readout-correction' && 'correction' in line
}

function isTransferred(line: unknown): line is Transferred {
  if (typeof line !== 'object' || line === null || !('format' in line)) return false
  return line.format === 'readout-reading' && 'reading' in line && 'versions' in line
}
