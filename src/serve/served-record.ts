import { canonicalJson, sha256 } from '../model/id.ts'
import { type Kept, keepLast } from '../store/kept.ts'
import { openRecord, type Record } from '../store/record.ts'
import { openTextIndex } from '../store/text-index.ts'
import { corpusOf } from '../upkeep/corpus.ts'
import { isKeptUp, tryKeepUp } from '../upkeep/upkeep.ts'
import { claimsById } from '../views/corpus.ts'
import type { Known, Names } from './known.ts'
import { rememberClaims } from './remembered-claims.ts'
import type { Texts } from './texts.ts'

/** A record that is asked again and again, while others may write to it. */
export interface ServedRecord extends Disposable {
  readonly path: string
  readonly names: Names
  /** Names all that it holds, as what is known does. */
  readonly state: string
  /** What it knew at a moment, or knows now. */
  readonly asOf: (moment: string | undefined) => Known
}

/** Moments of which what was known is kept. */
const MOMENTS = 3
/** Rows of answers that are kept for each of them. */
const ROWS = 200_000
/** While a record is being written, it is loaded anew at most for this share of the time. */
const SHARE = 0.2
/** Paragraphs of which the sentences are kept. */
const PARAGRAPHS = 100_000
/** So long, in milliseconds, whoever writes may take to bring events along, before we do. */
const PATIENCE = 10_000

/** Opens a record to answer questions about it. What was read in documents is never written. */
export function openServedRecord(path: string, names: Names): ServedRecord {
  bringAlong(path)
  const watched = openRecord(path, { readOnly: true })
  const texts: Texts = {
    index: openTextIndex(),
    entered: new Set(),
    sentences: keepLast({ most: PARAGRAPHS }),
  }
  const moments: Kept<Loaded> = keepLast({ most: MOMENTS, letGo: (loaded) => loaded.letGo() })
  let version = dataVersion(watched)
  let [loadedAt, cost] = [0, 0]
  let state: string | undefined
  let unsettledSince: number | undefined
  const load = (moment: string | undefined): Known => {
    const start = performance.now()
    const { known } = moments.get(moment ?? '', () => {
      const loaded = loadAsOf(path, moment, { names, texts, asOf: load })
      loadedAt = performance.now()
      cost = loadedAt - start
      return loaded
    })
    return known
  }
  const look = (): void => {
    const now = dataVersion(watched)
    // Whoever reads thousands of articles writes after each: not all is loaded again for each.
    if (now === version || performance.now() - loadedAt < cost / SHARE) return
    if (!isKeptUp(watched)) {
      unsettledSince ??= performance.now()
      if (performance.now() - unsettledSince < PATIENCE) return
      bringAlong(path)
    }
    unsettledSince = undefined
    version = now
    state = undefined
    moments.clear()
  }
  return {
    path,
    names,
    get state() {
      look()
      state ??= stateOf(watched)
      return state
    },
    asOf(moment) {
      look()
      return load(moment)
    },
    [Symbol.dispose]() {
      moments.clear()
      watched.close()
      texts.index[Symbol.dispose]()
    },
  }
}

/** What was known at a moment, over a connection of its own that sees the record as it was then. */
interface Loaded {
  readonly known: Known
  readonly letGo: () => void
}

function loadAsOf(
  path: string,
  moment: string | undefined,
  shared: Pick<Known, 'names' | 'texts' | 'asOf'>,
): Loaded {
  const record = openRecord(path, { readOnly: true })
  const loaded = corpusOf(record, moment)
  const claims = rememberClaims(claimsById(loaded))
  const made: Kept<object> = keepLast({ most: ROWS, sizeOf: sizeOfAnswer })
  let [holders, isOver] = [0, false]
  const closeWhenFree = (): void => {
    if (isOver && holders === 0) record.close()
  }
  const known: Known = {
    ...shared,
    state: stateOf(record),
    corpus: { ...loaded, claims, readings: [...loaded.readings], events: [...loaded.events] },
    claims,
    // Made under this name by one caller alone, who knows what it is.
    once: <T extends object>(name: string, make: () => T) => made.get(name, make) as T,
    hold() {
      holders++
      return () => {
        holders--
        closeWhenFree()
      }
    },
  }
  return {
    known,
    letGo() {
      isOver = true
      closeWhenFree()
    },
  }
}

function sizeOfAnswer(answer: object): number {
  return 'total' in answer && typeof answer.total === 'number' ? answer.total + 1 : 1
}

/** Brings events along with the readings, where the record can be written. */
function bringAlong(path: string): void {
  using record = openRecord(path)
  tryKeepUp(record)
}

/** Changes whenever another program writes to the record. */
function dataVersion({ driver }: Record): number {
  return driver.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0
}

/** Names all that the record holds: the same readings and corrections, the same name, on every machine. */
function stateOf({ driver }: Record): string {
  const readings = driver.all<{ hash: string }>('SELECT hash FROM revision ORDER BY hash')
  const corrections = driver.all<{ id: string }>('SELECT id FROM correction ORDER BY n')
  return sha256(canonicalJson([readings.map(({ hash }) => hash), corrections.map(({ id }) => id)]))
}
