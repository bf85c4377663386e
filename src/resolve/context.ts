import type { Knowledge } from '../lexicon/knowledge.ts'
import { type Annotated, type Entity, READ_KINDS } from '../model/annotation.ts'
import type { Topic } from '../model/claim.ts'
import { firstEndingAfter, meeting, type Span } from '../model/evidence.ts'
import { type Antecedent, antecedentsIn } from './chains.ts'
import { type Introduction, introductions } from './introductions.ts'

/** What names are resolved in: one document with its names, and what is known beforehand. */
export interface ResolveContext {
  readonly knowledge: Knowledge
  readonly document: Annotated<
    'tokens' | 'sentences' | 'entities' | 'quotes' | 'dates' | 'coreference'
  >
  /** What a mention takes up, by where its head begins. */
  readonly antecedents: ReadonlyMap<number, Antecedent>
  /** Codes of the states that the document names, or whose people or bodies it names, with the words that name them. */
  readonly countries: ReadonlyMap<string, ReadonlySet<string>>
  /** The first full name of each person that no list knows, by surname. */
  readonly fullNames: ReadonlyMap<string, Entity>
  /** Whose office a person holds, by the full name, as the text first tells it. */
  readonly introduced: ReadonlyMap<string, Introduction>
  /** Subjects and objects, in the order of the text. */
  readonly topics: readonly Topic[]
}

/** Gathers what the names of a document are resolved in. */
export function resolveContext(
  knowledge: Knowledge,
  document: ResolveContext['document'],
  topics: readonly Topic[],
): ResolveContext {
  const countries = new Map<string, Set<string>>()
  const fullNames = new Map<string, Entity>()
  const introduced = new Map<string, Introduction>()
  const told = introductions(knowledge, document)
  for (const entity of document.entities) {
    const words = document.text.slice(entity.start, entity.end)
    for (const id of entity.actors) {
      const country = knowledge.actors.get(id)?.country
      if (country === undefined) continue
      const named = countries.get(country) ?? new Set()
      countries.set(country, named.add(words))
    }
    const surname = words.slice(words.lastIndexOf(' ') + 1)
    const isFull = entity.label === 'PER' && surname !== words
    if (isFull && !fullNames.has(surname)) fullNames.set(surname, entity)
    const introduction = told.get(entity.start)
    if (introduction !== undefined && !introduced.has(words)) introduced.set(words, introduction)
  }
  const antecedents = antecedentsIn(document)
  return { knowledge, document, antecedents, countries, fullNames, introduced, topics }
}

/** The name that meets a span first. */
export function entityAt({ document }: ResolveContext, span: Span): Entity | undefined {
  return meeting(document.entities, span)[0]
}

/** Index of the sentence that a position stands in; -1 outside all of them. */
export function sentenceAt({ document: { sentences } }: ResolveContext, at: number): number {
  const index = firstEndingAfter(sentences, at)
  return (sentences[index]?.start ?? at + 1) <= at ? index : -1
}

/** Whether a heading stands between two stretches of the text. */
export function headingBetween({ document }: ResolveContext, a: Span, b: Span): boolean {
  const between = { start: a.end, end: b.start }
  return meeting(document.blocks, between).some(
    ({ kind, start }) => kind === 'heading' && start > between.start,
  )
}

/** How many UTF-16 units of the article lie between two places; captions and the like that stand there do not count. */
export function readBetween({ document }: ResolveContext, a: number, b: number): number {
  const aside = meeting(document.blocks, { start: a, end: Math.max(a, b) })
    .filter(({ kind }) => !READ_KINDS.has(kind))
    .map(({ start, end }) => Math.min(end, b) - Math.max(start, a))
  return aside.reduce((left, length) => left - length, b - a)
}
