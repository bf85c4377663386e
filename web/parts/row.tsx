import type { ComponentChildren, VNode } from 'preact'

/** One thing in a list: what j and k go to, and o opens. */
export function Row({
  id,
  heading,
  children,
}: {
  readonly id?: string
  readonly heading: ComponentChildren
  readonly children: ComponentChildren
}): VNode {
  return (
    <article class="row" data-row="" id={id} tabIndex={-1}>
      <h3>{heading}</h3>
      {children}
    </article>
  )
}
