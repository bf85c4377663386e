import type { VNode } from 'preact'
import type { CountedFigure } from '../../src/views/accounts.ts'
import { opened } from '../address/address.ts'
import { useHere } from '../frame/here.ts'
import { wordFigure } from '../parts/wording.ts'
import { Whisker } from './whisker.tsx'

/** What was counted, as a whisker, and every account of it with who gave it. */
export function FigureTable({
  figures,
}: {
  readonly figures: readonly CountedFigure[]
}): VNode | null {
  if (figures.length === 0) return null
  return (
    <dl class="figures">
      {figures.map((figure) => (
        <div key={figure.measure}>
          <dt>{wordFigure(figure)}</dt>
          <dd>
            <Whisker {...boundsOf(figure)} most={mostOf(figure)} label={wordFigure(figure)} />
            <Accounts figure={figure} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Accounts({ figure: { accounts } }: { readonly figure: CountedFigure }): VNode {
  const { address } = useHere()
  return (
    <ul class="accounts">
      {accounts.map(({ figure, saidBy, outlet, document, passages, claims }, at) => (
        <li key={`${document} ${at}`}>
          <a href={opened(address, claims[0])}>“{passages[0]?.exact ?? figure.measure}”</a>{' '}
          <small>{[...saidBy, outlet ?? document].filter(isFirst).join(', via ')}</small>
        </li>
      ))}
    </ul>
  )
}

function isFirst(name: string, at: number, names: readonly string[]): boolean {
  return names.indexOf(name) === at
}

function boundsOf({
  low,
  best,
  high,
}: CountedFigure): Pick<CountedFigure, 'low' | 'best' | 'high'> {
  return {
    ...(low === undefined ? {} : { low }),
    ...(best === undefined ? {} : { best }),
    ...(high === undefined ? {} : { high }),
  }
}

function mostOf({ low = 0, best = 0, high = 0 }: CountedFigure): number {
  return Math.max(low, best, high) * 1.25
}
