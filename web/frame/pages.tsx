import type { VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { followLinks, useAddress } from '../address/use-address.ts'
import type { RecordFacts } from '../api/shapes.ts'
import { useAnswer } from '../api/use-answer.ts'
import { EvidencePane } from '../evidence/pane.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { findScreen } from '../views/screens.ts'
import { Controls } from './controls.tsx'
import { Files } from './files.tsx'
import { Header } from './header.tsx'
import { Help } from './help.tsx'
import { HereContext } from './here.ts'
import { queryOf } from './query-of.ts'
import { useKeys } from './use-keys.ts'
import { useTitle } from './use-title.ts'

/** All of the pages: a view with what narrows it, and the evidence beside it. */
export function Pages(): VNode {
  const address = useAddress()
  const told = useAnswer<RecordFacts>('/api/record')
  const record = told.state === 'told' ? told.answer : undefined
  const query = queryOf(address.query, [])
  const then = useAnswer<RecordFacts>(query === '' ? undefined : `/api/record?${query}`)
  const documents = then.state === 'told' ? then.answer.documents : record?.documents
  const here = useMemo(
    () => record && { address, record, documents: documents ?? 0 },
    [address, record, documents],
  )
  useEffect(() => {
    document.addEventListener('click', followLinks)
    return () => document.removeEventListener('click', followLinks)
  }, [])
  if (here === undefined) {
    return <main>{told.state === 'told' ? null : <Waiting told={told} />}</main>
  }
  return (
    <HereContext.Provider value={here}>
      <Screen path={address.path} />
    </HereContext.Provider>
  )
}

function Screen({ path }: { readonly path: string }): VNode {
  const { view, rest } = findScreen(path)
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  useKeys()
  // Whoever follows a link to another view goes on reading at its heading.
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus()
    isFirst.current = false
    scrollTo(0, 0)
  }, [path])
  useTitle(view.title)
  return (
    <>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <Header current={view.name} />
      <div class="beside">
        <main id="content">
          <h1 ref={heading} tabIndex={-1}>
            {view.title}
          </h1>
          <p class="lead">{view.lead}</p>
          {rest === undefined && <Controls view={view} />}
          <view.Page key={path} />
          {rest === undefined && <Files view={view} />}
        </main>
        <EvidencePane />
      </div>
      <Help />
    </>
  )
}
