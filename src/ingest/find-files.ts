import { existsSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ReadoutError } from '../model/error.ts'
import { byCodeUnit } from '../model/id.ts'
import { ARTICLES_CSV, type ArticlesTable, readArticlesCsv } from './articles-csv.ts'
import { extensionOf, type FolderSearch, type Sighting, walkFolder } from './folder.ts'
import { type UnreadableInput, unreadableBecause } from './unreadable.ts'

/** A file to read once, however often it was given. */
export interface FoundFile extends Sighting {
  /** The names under which it was given again; its own may be among them. */
  readonly otherNames: readonly string[]
}

/** The files that were found, and what kept others from being so. */
export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly unreadable: readonly UnreadableInput[]
}

/** The files that the paths lead to, in an order that the order of the paths does not change. */
export function findFiles(paths: readonly string[], extensions: ReadonlySet<string>): FoundFiles {
  const search: FolderSearch = { extensions, tableIn: tables() }
  const sightings = new Map<string, Sighting[]>()
  const unreadable = new Map<string, UnreadableInput>()
  for (const path of paths) {
    for (const found of findAt(path, search)) {
      if ('message' in found) unreadable.set(found.path, found)
      else {
        const others = sightings.get(found.real)
        if (others === undefined) sightings.set(found.real, [found])
        else others.push(found)
      }
    }
  }
  return {
    files: [...sightings.values()]
      .map(once)
      .sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.path, b.path)),
    unreadable: [...unreadable.values()].sort((a, b) => byCodeUnit(a.path, b.path)),
  }
}

function findAt(path: string, search: FolderSearch): Iterable<Sighting | UnreadableInput> {
  let entry: Stats
  let real: string
  try {
    entry = statSync(path)
    real = realpathSync(path)
  } catch (error) {
    if (isMissing(error)) {
      throw new ReadoutError('ingest/no-such-path', JSON.stringify(path), { cause: error })
    }
    return [unreadableBecause(path, error)]
  }
  if (entry.isDirectory()) return walkFolder(path, real, search)
  const name = basename(path)
  // "news/*" names the table of a folder too: it is used, and never a document.
  if (name === ARTICLES_CSV) return []
  if (!search.extensions.has(extensionOf(name))) {
    const kinds = [...search.extensions].join(', ')
    throw new ReadoutError('ingest/unknown-kind', `${JSON.stringify(path)} is none of ${kinds}.`)
  }
  if (!entry.isFile()) return [{ path, message: 'It is a device, not a file.' }]
  const fields = search.tableIn(dirname(path))?.get(name) ?? {}
  return [{ path, name, real, linked: false, fields }]
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  // The last is a path with a NUL in it, which no system has.
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(String(error.code))
}

/** Reads the table of a folder, once however many files of the folder ask for it. */
function tables(): (folder: string) => ArticlesTable | undefined {
  const known = new Map<string, ArticlesTable | undefined>()
  return (folder) => {
    if (!known.has(folder)) {
      const isThere = existsSync(join(folder, ARTICLES_CSV))
      known.set(folder, isThere ? readArticlesCsv(folder) : undefined)
    }
    return known.get(folder)
  }
}

/** One sighting for all of a file's: no link where that can be, then the one with the fullest name. */
function once(sightings: readonly Sighting[]): FoundFile {
  const [chosen, ...others] = sightings.toSorted(
    (a, b) =>
      Number(a.linked) - Number(b.linked) ||
      b.name.length - a.name.length ||
      byCodeUnit(a.name, b.name) ||
      byCodeUnit(a.path, b.path),
  )
  if (chosen === undefined) throw new Error('A file was found without having been met.')
  return { ...chosen, otherNames: others.map(({ name }) => name) }
}
