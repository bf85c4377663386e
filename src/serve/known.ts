import type { Knowledge } from '../lexicon/knowledge.ts'
import { actorName, actorNames, sideNames } from '../lexicon/side-names.ts'
import type { PlacedClaim } from '../views/corpus.ts'
import type { SideOf } from '../views/sides.ts'
import type { HeldCorpus } from './held-corpus.ts'
import { Problem } from './problem.ts'
import type { Texts } from './texts.ts'

/** What answers need to know of parties and issues. */
export interface Names {
  /** Changes with our data, the user's own, and the version of Readout. */
  readonly version: string
  readonly sideOf: SideOf
  /** The name by which the record has a party: “the EU” is the European Union. */
  readonly named: (words: string) => string
  /** Every name that `named` knows, with what it makes of it. */
  readonly all: () => Iterable<readonly [words: string, name: string]>
  /** An issue of the list; anything else is a bad request. */
  readonly issue: (words: string) => string
  readonly issues: Knowledge['issues']
}

/** Names from what Readout knows. */
export function namesFrom(knowledge: Knowledge, program: string): Names {
  const { issues, hash } = knowledge
  const ids = issues.map(({ id }) => id)
  return {
    version: `${program} ${hash}`,
    sideOf: sideNames(knowledge),
    named: (words) => actorName(knowledge, words) ?? words.trim(),
    all: () => actorNames(knowledge),
    issue(words) {
      if (ids.includes(words)) return words
      throw new Problem(
        'api/bad-request',
        `There is no issue “${words}”; one of ${ids.join(', ')}.`,
      )
    },
    issues,
  }
}

/** What the record knew at a moment, or knows now. */
export interface Known {
  /** Names what the record holds: the same name, the same answers. */
  readonly state: string
  readonly corpus: HeldCorpus
  readonly claims: ReadonlyMap<string, PlacedClaim>
  readonly names: Names
  readonly texts: Texts
  /** What the same record knew at another moment, or knows now. */
  readonly asOf: (moment: string | undefined) => Known
  /** Makes something that many questions want once, and keeps it. */
  readonly once: <T extends object>(name: string, make: () => T) => T
  /** Keeps it from being let go of until what this gives is called: for answers that are sent bit by bit. */
  readonly hold: () => () => void
}
