import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { byCodeUnit } from '../../src/model/id.ts'

/** Start and end of a passage as gold writes them: half-open UTF-16 offsets. */
export type GoldSpan = readonly [start: number, end: number]

/** A number that a claim should carry; `null` where the text has only a vague word. */
export interface GoldFigure {
  readonly measure: string
  readonly value: number | null
}

/** What a careful reader gets out of one passage. Parties and places are names, as in `aliases.json`. */
export interface GoldClaim {
  readonly id: string
  readonly span: GoldSpan
  readonly quote: string
  readonly type: string
  /** Other types that a good coder could defend. */
  readonly also?: readonly string[]
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly status: string
  /** EDTF day, month, year, or interval of them. */
  readonly time?: string
  readonly place?: string
  readonly due?: string
  readonly issue?: string
  readonly attribution?: readonly string[]
  readonly figures?: readonly GoldFigure[]
  /** Neither asked for nor held against the reader. */
  readonly optional?: boolean
}

/** One article as a careful reader would read it. */
export interface GoldDocument {
  readonly doc: string
  readonly claims: readonly GoldClaim[]
  /** Passages that look like happenings and are none. */
  readonly notClaims?: readonly { readonly id: string; readonly span: GoldSpan }[]
  readonly quotes: readonly {
    readonly span: GoldSpan
    readonly text: string
    readonly speaker: string
  }[]
  readonly furniture: readonly {
    readonly kind: string
    readonly span: GoldSpan
    readonly text: string
  }[]
}

/** Which gold claims of several documents are about one happening. */
export interface GoldAcross {
  readonly events: readonly {
    readonly id: string
    readonly claims: readonly string[]
    /** Who stands behind it, where gold says so. */
    readonly sources?: { readonly outlets: number; readonly independent: number }
  }[]
}

/** Name of a party or place, with the other names that mean the same. */
export type Aliases = Readonly<Record<string, readonly string[]>>

/** A party as `readout extract` prints it. */
export interface PredictedParty {
  readonly name: string
  readonly country?: string
  readonly person?: boolean
}

/** A passage as `readout extract` prints it. */
export interface PredictedSpan {
  readonly start: number
  readonly end: number
}

/** A claim as `readout extract` prints it, as far as it is scored. */
export interface PredictedClaim extends PredictedSpan {
  readonly id?: string
  readonly type: string
  readonly status: string
  readonly actor?: readonly PredictedParty[]
  readonly recipient?: readonly PredictedParty[]
  readonly time?: { readonly start?: string; readonly end?: string }
  readonly place?: { readonly name: string }
  readonly due?: string
  readonly issue?: string
  readonly attribution?: readonly PredictedParty[]
  readonly figures?: readonly {
    readonly measure: string
    readonly value?: number | null
    readonly hedge?: string
  }[]
}

/** A quote as `readout extract` prints it. */
export interface PredictedQuote extends PredictedSpan {
  readonly speaker?: PredictedParty
}

/** A line that `readout extract` prints, as far as it is scored. */
export interface PredictedDocument {
  readonly document: string
  readonly claims?: readonly PredictedClaim[]
  readonly quotes?: readonly PredictedQuote[]
  readonly furniture?: readonly PredictedSpan[]
}

/** An event that `readout events` prints, as far as it is scored. */
export interface PredictedEvent {
  readonly claims?: readonly (PredictedSpan & {
    readonly id?: string
    readonly document?: string
  })[]
  readonly sources?: { readonly outlets?: number; readonly independent?: number }
}

/** A folder of gold: its documents in order of their file names, and what holds across them. */
export interface Gold {
  readonly gold: readonly GoldDocument[]
  readonly aliases: Aliases
  readonly across?: GoldAcross
}

/** Reads a folder of gold. */
export function readGold(folder: string): Gold {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const read = <T>(name: string): T => readJson<T>(join(folder, name))
  const gold = names
    .filter((name) => name !== 'aliases.json' && name !== 'across.json')
    .sort(byCodeUnit)
    .map((name) => read<GoldDocument>(name))
  const aliases = names.includes('aliases.json') ? read<Aliases>('aliases.json') : {}
  if (!names.includes('across.json')) return { gold, aliases }
  return { gold, aliases, across: read<GoldAcross>('across.json') }
}

/** Reads what `readout extract --format jsonl` printed. */
export function readPredictions(lines: string): readonly PredictedDocument[] {
  const filled = lines.split('\n').filter((line) => line !== '')
  // The shape is the interchange format's; the scorer asks only for what it names above.
  return filled.map((line) => JSON.parse(line) as PredictedDocument)
}

/** Reads a JSON file whose shape the caller vouches for. */
export function readJson<T>(path: string): T {
  // JSON.parse knows no shape; the caller names the format that the file is written in.
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/** Name of a document without its folder, by which gold and predictions meet. */
export function documentKey(document: string): string {
  return basename(document)
}
