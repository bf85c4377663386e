import { useEffect } from 'preact/hooks'
import { changed, readAddress } from '../address/address.ts'
import { go } from '../address/use-address.ts'
import { asOfBeside } from './as-of-days.ts'
import { HELP } from './help.tsx'
import { type Here, useHere } from './here.ts'
import { lookingBack } from './looking-back.ts'
import { SEARCH_FIELD } from './search-field.tsx'

type Deed = (here: Here) => void

const DEEDS: Readonly<Record<string, Deed>> = {
  j: () => step((at, last) => Math.min(at + 1, last)),
  k: () => step((at) => Math.max(at - 1, 0)),
  gg: () => step(() => 0),
  G: () => step((_, last) => last),
  o: openRow,
  Enter: openRow,
  x: ({ address }) => go(changed(address, { evidence: undefined, quote: undefined })),
  '[': (here) => goAsOf(here, -1),
  ']': (here) => goAsOf(here, 1),
  '/': () => document.querySelector<HTMLElement>(`#${SEARCH_FIELD}`)?.focus(),
  '?': () => document.querySelector<HTMLDialogElement>(`#${HELP}`)?.showModal(),
}

/** Lets the pages be read by keyboard alone. */
export function useKeys(): void {
  const here = useHere()
  useEffect(() => {
    let before = ''
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (takesKeys(event.target, event.key)) return
      const key = event.key === 'g' ? (before === 'g' ? 'gg' : '') : event.key
      before = before === 'g' ? '' : event.key
      if (!Object.hasOwn(DEEDS, key)) return
      event.preventDefault()
      // Whoever presses fast is ahead of what was last drawn.
      DEEDS[key]?.({ ...here, address: readAddress(location) })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [here])
}

/** Fields take every key, links and buttons take Enter, and a dialog takes all until it is closed. */
function takesKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, select, textarea, dialog') !== null) return true
  return key === 'Enter' && target.closest('a, button, summary') !== null
}

function step(to: (at: number, last: number) => number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const row = rows[to(at, rows.length - 1)]
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

function openRow(): void {
  const row = document.activeElement?.closest('[data-row]')
  row?.querySelector<HTMLElement>('a.chip, .words a, h3 a')?.click()
}

function goAsOf({ address, record }: Here, by: -1 | 1): void {
  const asOf = asOfBeside(address.query.get('asOf') ?? undefined, by, lookingBack(record))
  go(changed(address, { asOf, offset: undefined }))
}
