import type { Sources } from '../../src/model/event.ts'
import type { Citation } from '../../src/views/citations.ts'

/** Passages that go back to one origin. */
export interface OriginGroup {
  /** Absent where no origin is known. */
  readonly origin?: string
  readonly passages: readonly Citation[]
}

/** Sorts passages by the origin that their documents go back to; each stands once, and of a document the first. */
export function groupPassages(
  passages: readonly Citation[],
  origins: Sources['origins'] = [],
): readonly OriginGroup[] {
  const left = new Map<string, Citation>()
  for (const passage of passages) {
    if (!left.has(passage.document)) left.set(passage.document, passage)
  }
  const groups: OriginGroup[] = []
  for (const { name, documents } of origins) {
    const own = documents.flatMap((document) => left.get(document) ?? [])
    for (const document of documents) left.delete(document)
    if (own.length > 0) groups.push({ origin: name, passages: own })
  }
  return left.size === 0 ? groups : [...groups, { passages: [...left.values()] }]
}

/** What a group is called before its chips; nothing where the one outlet is the origin itself. */
export function groupLabel({ origin, passages }: OriginGroup): string | undefined {
  if (origin === undefined) return undefined
  if (passages.length > 1) return `${origin} via ${passages.length}`
  return passages[0]?.outlet === origin ? undefined : `${origin} via`
}
