import type { DocumentFacts } from '../../src/views/explain.ts'

/** A citation to paste: “words” (outlet, title, day, address; id). */
export function citationText(
  { outlet, name, title, published, url, revision }: DocumentFacts,
  words: string,
  id: string,
): string {
  const whose = [outlet ?? name, title && `“${title}”`, published?.day, url].filter(Boolean)
  return `“${words}” (${whose.join(', ')}; ${id}, text ${revision.slice(0, 12)})`
}
