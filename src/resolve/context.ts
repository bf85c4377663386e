import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Annotated, Entity } from '../model/annotation.ts'
import { overlap, type Span } from '../model/evidence.ts'

/** What names are resolved in: one document with its names, and what is known beforehand. */
export interface ResolveContext {
  readonly knowledge: Knowledge
  readonly document: Annotated<'tokens' | 'sentences' | 'entities'>
}

/** The name that meets a span first. */
export function entityAt({ document }: ResolveContext, span: Span): Entity | undefined {
  return document.entities.find((entity) => overlap(entity, span) > 0)
}

/** Index of the sentence that a position stands in; -1 outside all of them. */
export function sentenceAt({ document }: ResolveContext, at: number): number {
  return document.sentences.findIndex(({ start, end }) => start <= at && at < end)
}
