import type { Annotated, Entity } from '../model/annotation.ts'
import { meeting, type Span } from '../model/evidence.ts'

/** Who a pronoun takes up: by name, or else by the first words that tell of them. */
export interface Antecedent {
  /** The name, or the words where nobody is named. */
  readonly words: Span
  readonly entity?: Entity
  /** The rule of coreference that joined the two. */
  readonly rule: string
}

/** What each mention of a chain takes up, by where its head begins: the longest name before it, else the description that opens the chain. */
export function antecedentsIn({
  coreference,
  entities,
}: Annotated<'coreference' | 'entities'>): ReadonlyMap<number, Antecedent> {
  const found = new Map<number, Antecedent>()
  for (const { mentions } of coreference) {
    const [first] = mentions
    let entity: Entity | undefined
    for (const { start, end, head, kind, link } of mentions) {
      const words = entity ?? (first?.kind === 'description' ? first : undefined)
      if (link !== undefined && words !== undefined)
        found.set(head.start, { words, rule: link.rule, ...(entity && { entity }) })
      const [name] = kind === 'name' ? meeting(entities, { start, end }) : []
      const isLonger =
        name !== undefined && (entity === undefined || lengthOf(name) > lengthOf(entity))
      if (isLonger) entity = name
    }
  }
  return found
}

function lengthOf({ start, end }: Span): number {
  return end - start
}
