import { readFileSync } from 'node:fs'
import { ReadoutError } from '../model/error.ts'

/** What other data sets call a state; a code that its list does not have is absent. */
export interface CountryCodes {
  /** ISO 3166-1 alpha-3: what Readout uses. */
  readonly iso3: string
  /** ISO 3166-1 numeric, three digits. */
  readonly numeric?: string
  /** FIPS 10-4, as the places of GDELT have it. */
  readonly fips?: string
  /** Number in the list of states of Gleditsch and Ward, as the UCDP has it. */
  readonly gw?: string
  /** Number in the list of states of the Correlates of War. */
  readonly cow?: string
}

/** Reads the codes of all states, by ISO 3166-1 alpha-3. Throws `lexicon/not-compiled` where there is no table. */
export function readCountryCodes(
  path: string | URL = new URL('../../dist/country-codes.tsv', import.meta.url),
): ReadonlyMap<string, CountryCodes> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ReadoutError('lexicon/not-compiled', 'Run `npm run build` to make it.', { cause })
  }
  const rows = text.split(/\r?\n/).filter((row) => row !== '' && !row.startsWith('#'))
  return new Map(rows.map((row) => [row.slice(0, 3), codesOf(row.split('\t'))]))
}

function codesOf([iso3 = '', numeric, fips, gw, cow]: readonly string[]): CountryCodes {
  return {
    iso3,
    ...(numeric ? { numeric } : {}),
    ...(fips ? { fips } : {}),
    ...(gw ? { gw } : {}),
    ...(cow ? { cow } : {}),
  }
}
