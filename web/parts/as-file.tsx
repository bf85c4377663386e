import type { ComponentChildren, VNode } from 'preact'
import { currentSource } from '../api/source.ts'

/** A link to an answer as a file, where there is one. */
export function AsFile({
  question,
  children,
}: {
  readonly question: string
  /** What the link is called, and what stands there without one; JSON unless it is said. */
  readonly children?: ComponentChildren
}): VNode {
  const href = currentSource().fileAt(question)
  if (href === undefined) return <>{children}</>
  return <a href={href}>{children ?? 'JSON'}</a>
}
