import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Known } from '../known.ts'

/** Of what a moment is written, and where. */
export interface Writing {
  readonly known: Known
  /** Folder of the moment. */
  readonly moment: string
  readonly files: CopyFiles
}

/** The files of a copy, written one by one. */
export interface CopyFiles {
  /** Writes a file of a moment, piece by piece; what another moment has just so is not kept twice. */
  readonly write: (moment: string, path: string, pieces: string | Iterable<string>) => void
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
  const folders = new Set<string>()
  let [files, bytes] = [0, 0]
  const place = (path: string): string => {
    const file = join(root, path)
    const folder = dirname(file)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    return file
  }
  return {
    writeOnce(path, content) {
      writeFileSync(place(path), content)
      files++
      bytes += Buffer.byteLength(content)
    },
    write(moment, path, pieces) {
      const file = place(`data/${moment}/${path}`)
      const { hash, size } = writePieces(file, typeof pieces === 'string' ? [pieces] : pieces)
      const key = `${path} ${hash}`
      const other = written.get(key)
      if (other === undefined) {
        written.set(key, moment)
        files++
        bytes += size
        return
      }
      rmSync(file)
      const places = moments.get(moment) ?? {}
      places[path] = other
      moments.set(moment, places)
    },
    elsewhere: (moment) => moments.get(moment) ?? {},
    sum: () => ({ files, bytes }),
  }
}

function writePieces(
  file: string,
  pieces: Iterable<string>,
): { readonly hash: string; readonly size: number } {
  const hash = createHash('sha256')
  let size = 0
  const descriptor = openSync(file, 'w')
  try {
    for (const piece of pieces) {
      hash.update(piece)
      writeFileSync(descriptor, piece)
      size += Buffer.byteLength(piece)
    }
  } finally {
    closeSync(descriptor)
  }
  return { hash: hash.digest('hex'), size }
}
