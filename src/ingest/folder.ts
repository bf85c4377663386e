import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { byCodeUnit } from '../model/id.ts'
import type { ArticlesTable, GivenFields } from './articles-csv.ts'
import { type UnreadableInput, unreadableBecause } from './unreadable.ts'

/** A file where it was met: one file may be met more than once, under several names. */
export interface Sighting {
  readonly path: string
  /** Its path from the PATH that was given, with `/`; its own name where it was given itself. */
  readonly name: string
  /** Where it lies once every link is followed: the same for all sightings of one file. */
  readonly real: string
  readonly linked: boolean
  /** What an `articles.csv` says of it. */
  readonly fields: GivenFields
}

/** What to look for in a folder, and where a folder's table comes from. */
export interface FolderSearch {
  /** Extensions of the kinds to find, in lower case and with their dot. */
  readonly extensions: ReadonlySet<string>
  readonly tableIn: (folder: string) => ArticlesTable | undefined
}

interface Folder {
  readonly path: string
  readonly real: string
  /** Empty, or the names of the folders down to this one, with a `/` after each. */
  readonly prefix: string
  readonly linked: boolean
  /** Tables of this folder and of those around it, the nearest first. */
  readonly tables: readonly { readonly prefix: string; readonly rows: ArticlesTable }[]
}

/** The extension that tells the kind of a file, in lower case and with its dots: `.html.gz`. */
export function extensionOf(name: string): string {
  const last = extname(name).toLowerCase()
  return last === '.gz' ? extname(name.slice(0, -last.length)).toLowerCase() + last : last
}

/**
 * All files of the wanted kinds in a folder and in those below it. Other kinds are passed over, and
 * so is whatever has a name that begins with a dot. Links are followed, each folder is read once.
 */
export function* walkFolder(
  path: string,
  real: string,
  search: FolderSearch,
): Generator<Sighting | UnreadableInput> {
  const seen = new Set<string>()
  const folders: Folder[] = []
  // Links wait until the end, so that a file has the name of the place where it really lies.
  const links: Folder[] = []
  const start: Folder = { path, real, prefix: '', linked: false, tables: [] }
  for (let next: Folder | undefined = start; next; next = folders.pop() ?? links.pop()) {
    if (seen.has(next.real)) continue
    seen.add(next.real)
    const inner = yield* readFolder(next, search)
    for (const folder of inner) (folder.linked ? links : folders).push(folder)
  }
}

/** Gives the files of one folder, and returns the folders in it, last name first. */
function* readFolder(
  given: Folder,
  search: FolderSearch,
): Generator<Sighting | UnreadableInput, Folder[]> {
  let entries: Dirent[]
  try {
    entries = readdirSync(given.path, { withFileTypes: true })
  } catch (error) {
    yield unreadableBecause(given.path, error)
    return []
  }
  const rows = search.tableIn(given.path)
  const tables =
    rows === undefined ? given.tables : [{ prefix: given.prefix, rows }, ...given.tables]
  const folder: Folder = { ...given, tables }
  const inner: Folder[] = []
  for (const entry of entries.sort((a, b) => byCodeUnit(b.name, a.name))) {
    if (entry.name.startsWith('.')) continue
    try {
      const found = look(entry, folder, search.extensions)
      if (found === undefined) continue
      if ('prefix' in found) inner.push(found)
      else yield found
    } catch (error) {
      // "latest -> gone/": what a dead link led to cannot be known, only that its name is wanted.
      if (search.extensions.has(extensionOf(entry.name))) {
        yield unreadableBecause(join(folder.path, entry.name), error)
      }
    }
  }
  return inner
}

function look(
  entry: Dirent,
  folder: Folder,
  extensions: ReadonlySet<string>,
): Folder | Sighting | UnreadableInput | undefined {
  const path = join(folder.path, entry.name)
  const isLink = entry.isSymbolicLink()
  const kind = isLink ? statSync(path) : entry
  const wanted = extensions.has(extensionOf(entry.name))
  if (!wanted && !kind.isDirectory()) return undefined
  if (wanted && !kind.isFile()) return { path, message: 'It is a folder or a device, not a file.' }
  const real = isLink ? realpathSync(path) : join(folder.real, entry.name)
  const linked = isLink || folder.linked
  const name = folder.prefix + entry.name
  if (!wanted) return { path, real, prefix: `${name}/`, linked, tables: folder.tables }
  return { path, name, real, linked, fields: fieldsFor(name, folder) }
}

function fieldsFor(name: string, folder: Folder): GivenFields {
  for (const { prefix, rows } of folder.tables) {
    const fields = rows.get(name.slice(prefix.length))
    if (fields !== undefined) return fields
  }
  return {}
}
