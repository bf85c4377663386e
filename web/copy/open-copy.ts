import type { CopyFacts } from '../../src/serve/copy/form.ts'
import { COPY_FILE } from '../../src/serve/copy/form.ts'
import type { Told } from '../api/ask.ts'
import type { Source } from '../api/source.ts'
import { askCopy } from './ask-copy.ts'
import { fileAt } from './file-at.ts'
import { type CopiedFiles, openFiles } from './files.ts'

/** Opens the copy that lies at an address; its files answer what the API would. */
export async function openCopy(root: URL): Promise<Source> {
  // A copy may be replaced by a newer one at the same address: what a browser has of it is asked after.
  const get = (path: string): Promise<Response> => fetch(new URL(path, root), { cache: 'no-cache' })
  // A file of ours, written beside these pages.
  const facts = (await (await get(COPY_FILE)).json()) as CopyFacts
  return copySource(facts, openFiles(get))
}

/** What the files of a copy answer. */
export function copySource(facts: CopyFacts, files: CopiedFiles): Source {
  return {
    copy: facts,
    fileAt: (question) => fileAt({ facts, files }, question),
    async ask<T>(question: string): Promise<Told<T>> {
      const told = await askCopy({ facts, files }, question)
      if (typeof told === 'string') return { state: 'failed', message: told }
      // The shapes are those of the server, which made them.
      return { state: 'told', answer: told as T }
    },
  }
}
