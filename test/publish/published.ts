import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readKnowledge } from '../../src/lexicon/knowledge.ts'
import { readFolder } from '../../src/read.ts'
import { type PublishOptions, publishRecord } from '../../src/serve/copy/publish.ts'
import { namesFrom } from '../../src/serve/known.ts'
import { openServedRecord, type ServedRecord } from '../../src/serve/served-record.ts'
import { programName } from '../../src/version.ts'
import { temporaryFolder } from '../cli/readout.ts'

/** A record that is published, and the folder with its copy. */
export interface Published extends Disposable {
  readonly record: ServedRecord
  /** Path of the record. */
  readonly path: string
  readonly folder: string
  /** A file of the copy. */
  readonly read: (name: string) => string
  /** Publishes it once more, in another folder of that name. */
  readonly again: (name: string, more?: Partial<PublishOptions>) => Promise<string>
}

/** Reads a folder of articles and publishes the record. */
export async function publishFolder(
  articles: string,
  options: Partial<PublishOptions> = {},
): Promise<Published> {
  const place = temporaryFolder()
  const path = join(place.path, 'record.db')
  await readFolder([articles], path)
  const record = openServedRecord(path, namesFrom(readKnowledge(), programName()))
  const web = options.web ?? standInPages(place.path)
  const again: Published['again'] = async (name, more) => {
    const folder = join(place.path, name)
    await publishRecord({ ...options, web, record, folder, ...more })
    return folder
  }
  const folder = await again('copy')
  return {
    record,
    path,
    folder,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    again,
    [Symbol.dispose]() {
      record[Symbol.dispose]()
      place[Symbol.dispose]()
    },
  }
}

/** Stands in for the built pages where none are looked at. */
function standInPages(folder: string): string {
  const web = join(folder, 'web')
  mkdirSync(web)
  writeFileSync(join(web, 'index.html'), '<title>Server</title>')
  writeFileSync(join(web, 'copy.html'), '<title>Copy</title>')
  return web
}
