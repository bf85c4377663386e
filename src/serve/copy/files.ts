import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../../model/id.ts'

/** The files of a copy, written one by one. */
export interface CopyFiles {
  /** Writes a file of a moment; what another moment has just so is not written again. */
  readonly write: (moment: string, path: string, text: string) => void
  /** Writes a file that belongs to no moment. */
  readonly writeOnce: (path: string, bytes: string | Uint8Array) => void
  /** Which files of a moment lie in the folder of another: path and folder. */
  readonly elsewhere: (moment: string) => Readonly<Record<string, string>>
  /** How much was written. */
  readonly sum: () => { readonly files: number; readonly bytes: number }
}

/** Writes files into a folder that is there. */
export function copyFiles(root: string): CopyFiles {
  const written = new Map<string, string>()
  const moments = new Map<string, Record<string, string>>()
  let [files, bytes] = [0, 0]
  const writeOnce = (path: string, content: string | Uint8Array): void => {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    files++
    bytes += Buffer.byteLength(content)
  }
  return {
    writeOnce,
    write(moment, path, text) {
      const key = `${path} ${sha256(text)}`
      const other = written.get(key)
      if (other === undefined) {
        written.set(key, moment)
        writeOnce(`data/${moment}/${path}`, text)
        return
      }
      const places = moments.get(moment) ?? {}
      places[path] = other
      moments.set(moment, places)
    },
    elsewhere: (moment) => moments.get(moment) ?? {},
    sum: () => ({ files, bytes }),
  }
}
