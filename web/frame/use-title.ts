import { useEffect } from 'preact/hooks'

/** Names the page in the browser, as soon as it is known what it is about. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Readout`
  }, [title])
}
