import { useEffect, useState } from 'preact/hooks'
import { type Address, leadsTo, readAddress } from './address.ts'

const MOVED = 'readout:moved'

/** Goes to an address of these pages, without loading them again. */
export function go(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new Event(MOVED))
}

/** The address, anew each time it changes. */
export function useAddress(): Address {
  const [address, setAddress] = useState(() => readAddress(location))
  useEffect(() => {
    const read = (): void => setAddress(readAddress(location))
    addEventListener('popstate', read)
    addEventListener(MOVED, read)
    return () => {
      removeEventListener('popstate', read)
      removeEventListener(MOVED, read)
    }
  }, [])
  return address
}

/** Follows links within these pages without loading them again; all others are left to the browser. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return
  if (link.origin !== location.origin || link.target !== '') return
  const href = link.getAttribute('href') ?? ''
  const where = leadsTo(href)
  // Files of the API are the browser's to show.
  if (where === 'elsewhere' || link.pathname.startsWith('/api/')) return
  event.preventDefault()
  if (where === 'view') go(href)
  else showPlace(href.slice(1))
}

/** Goes on reading at a place of the page; the address stays that of the view. */
function showPlace(id: string): void {
  const place = document.getElementById(id)
  if (place === null) return
  if (!place.matches('a, button, input, [tabindex]')) place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.scrollIntoView()
}
