import { useEffect, useState } from 'preact/hooks'
import type { Told } from './ask.ts'
import { currentSource } from './source.ts'

/** Asks the API again whenever the question changes; nothing is asked while there is no question. */
export function useAnswer<T>(path: string | undefined): Told<T> {
  const [held, setHeld] = useState<{ path?: string; told: Told<T> }>({ told: WAITING })
  useEffect(() => {
    if (path === undefined) return undefined
    const stop = new AbortController()
    currentSource()
      .ask<T>(path, stop.signal)
      .catch((error: unknown): Told<T> => ({ state: 'failed', message: wordError(error) }))
      .then((told) => {
        if (!stop.signal.aborted) setHeld({ path, told })
      })
    return () => stop.abort()
  }, [path])
  // What stands there for another question is not shown for this one.
  return path !== undefined && held.path === path ? held.told : WAITING
}

const WAITING: { readonly state: 'waiting' } = { state: 'waiting' }

function wordError(error: unknown): string {
  return `The server cannot be reached. ${error instanceof Error ? error.message : ''}`.trim()
}
