import { type Knowledge, readKnowledge } from '../lexicon/knowledge.ts'
import { actorName, sideNames } from '../lexicon/side-names.ts'
import type { SideOf } from '../views/sides.ts'
import { oneOf } from './options.ts'
import { openOwnData } from './overlay.ts'

/** What a command knows of parties and issues, from our data and the user's own. */
export interface Parties {
  readonly sideOf: SideOf
  /** The name by which the record has a party: “the EU” is the European Union. */
  readonly named: (words: string) => string
  /** An issue of the list; misuse otherwise, since a mistyped one would come back as "no report". */
  readonly issue: (words: string) => string
  readonly issues: Knowledge['issues']
}

/** Knows parties by `data/`, and by the folder that `--data` names. */
export async function openParties(folder: string | undefined): Promise<Parties> {
  const { overlay } = await openOwnData(folder)
  const knowledge = readKnowledge(overlay)
  const ids = knowledge.issues.map(({ id }) => id)
  return {
    sideOf: sideNames(knowledge),
    named: (words) => actorName(knowledge, words) ?? words.trim(),
    issue: (words) => oneOf(ids, words),
    issues: knowledge.issues,
  }
}

/** The parties of a line of talks: `United States–Russia`, with any dash, slash or comma between. */
export function readTrack(words: string): readonly string[] {
  const parts = words.split(/\s*[–—/,]\s*|\s+-\s+|\s+and\s+/)
  // A plain hyphen parts names only where nothing else does: “Guinea-Bissau–Senegal”.
  const names = parts.length > 1 ? parts : words.split('-')
  return names.map((name) => name.trim()).filter((name) => name !== '')
}
