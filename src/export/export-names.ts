import { readCountryCodes } from '../lexicon/country-codes.ts'
import { readKnowledge } from '../lexicon/knowledge.ts'
import type { Overlay } from '../lexicon/overlay.ts'
import type { ExportNames } from './source.ts'

/** Names and codes of states, and kinds of actors, as Readout knows them. */
export function readExportNames(overlay: Overlay | undefined): ExportNames {
  const { actors } = readKnowledge(overlay)
  const states = [...actors.values()].filter(({ kind }) => kind === 'state')
  const names = new Map(states.map(({ country = '', name }) => [country, name]))
  return {
    codes: readCountryCodes(),
    countryName: (iso3) => names.get(iso3),
    kindOf: (actor) => actors.get(actor)?.kind,
  }
}
