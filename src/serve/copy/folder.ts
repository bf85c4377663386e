import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ReadoutError } from '../../model/error.ts'
import { COPY_FILE } from './form.ts'

/** A folder in which a copy is made before it goes where it belongs. */
export interface UnfinishedFolder extends Disposable {
  readonly path: string
  /** Puts what was made where it belongs; until then nothing that is there is touched. */
  readonly finish: () => void
}

/**
 * Refuses a folder that holds anything but a former copy, unless that was asked for; and in any case one that has
 * folders of its own where a copy has some.
 */
export function checkFolder(folder: string, { force }: { readonly force: boolean }): void {
  const target = resolve(folder)
  const there = entriesOf(target)
  if (there.length === 0 || there.includes(COPY_FILE)) return
  const own = wasPlaced(target) ? undefined : foldersOf(target).find(isReplaced)
  if (own !== undefined) {
    throw new ReadoutError(
      'publish/not-empty',
      `${folder} has ${own}/ of its own, which a copy would replace; name another folder.`,
    )
  }
  if (force) return
  const what = there.length === 1 ? 'one other thing' : `${there.length} other things`
  throw new ReadoutError(
    'publish/not-empty',
    `${folder} has ${what} in it; name another, or add --force to put the copy among them.`,
  )
}

/**
 * Makes an empty folder in which a copy can be made: within the one where it will be, or beside it where there is
 * none yet. It is gone when it is let go of before the copy is finished.
 */
export function openUnfinished(folder: string): UnfinishedFolder {
  const target = resolve(folder)
  const isThere = existsSync(target)
  mkdirSync(dirname(target), { recursive: true })
  // Of the same disk in either case, so that putting it in place is a matter of names.
  const path = mkdtempSync(isThere ? join(target, UNFINISHED) : `${target}${UNFINISHED}`)
  return {
    path,
    finish() {
      if (!isThere) {
        renameSync(path, target)
        return clear(dirname(target), (name) => name.startsWith(`${basename(target)}${UNFINISHED}`))
      }
      // Whatever happens meanwhile, what is there without these is not taken for a copy.
      for (const name of LAST) rmSync(join(target, name), { force: true })
      const made = readdirSync(path).filter((name) => !LAST.includes(name))
      for (const name of [...made, ...LAST]) {
        rmSync(join(target, name), { recursive: true, force: true })
        renameSync(join(path, name), join(target, name))
      }
      clear(target, isUnfinished)
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** What makes a folder a copy, put there last. */
const LAST: readonly string[] = ['index.html', COPY_FILE]

/** Folders that a copy has: putting it in place replaces them whole. */
const FOLDERS: readonly string[] = ['data', 'assets']

const UNFINISHED = '.unfinished-copy-'

function isReplaced(name: string): boolean {
  return FOLDERS.includes(name)
}

function isUnfinished(name: string): boolean {
  return name.startsWith(UNFINISHED)
}

/** Removes what somebody who was killed left behind. */
function clear(folder: string, isLeft: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter(isLeft)) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Whether somebody was killed while putting a whole copy in place: then what lies there is of ours. */
function wasPlaced(folder: string): boolean {
  return readdirSync(folder).some(
    (name) => isUnfinished(name) && existsSync(join(folder, name, COPY_FILE)),
  )
}

function foldersOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

/** What is in a folder, but for what somebody who was killed left behind. */
function entriesOf(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !isUnfinished(name)) : []
}
