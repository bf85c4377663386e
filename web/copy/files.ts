/** The files of a copy, read when they are needed; the last ones are kept. */
export interface CopiedFiles {
  /** What is in a file of a moment; nothing where there is no such file. */
  readonly read: <T>(moment: string, path: string) => Promise<T | undefined>
  /** Where a file of a moment lies, as far as is known by now. */
  readonly address: (moment: string, path: string) => string
}

/** Files that are kept. */
const KEPT = 300

/** Reads files by what fetches them. */
export function openFiles(get: (path: string) => Promise<Response>): CopiedFiles {
  const kept = new Map<string, Promise<unknown>>()
  const fetched = (path: string): Promise<unknown> => {
    const known = kept.get(path)
    if (known !== undefined) return known
    const value = fetchFile(path)
    kept.set(path, value)
    // What could not be had is asked for again.
    value.catch(() => kept.get(path) === value && kept.delete(path))
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return value
  }
  const fetchFile = async (path: string): Promise<unknown> => {
    const response = await get(path)
    if (!response.ok && response.status !== 404) {
      throw new Error(`${path} was answered with ${response.status}.`)
    }
    return response.ok ? response.json() : undefined
  }
  const moved = new Map<string, Readonly<Record<string, string>>>()
  const address = (moment: string, path: string): string => {
    const places = moved.get(moment) ?? {}
    return `data/${(Object.hasOwn(places, path) && places[path]) || moment}/${path}`
  }
  return {
    address,
    // What each file holds is what was written there.
    async read<T>(moment: string, path: string) {
      if (!moved.has(moment)) {
        const places = await fetched(`data/${moment}/elsewhere.json`)
        moved.set(moment, (places ?? {}) as Readonly<Record<string, string>>)
      }
      return (await fetched(address(moment, path))) as T | undefined
    },
  }
}
