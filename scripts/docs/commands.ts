import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Usage } from '../../src/cli/command.ts'
import { byCodeUnit } from '../../src/model/id.ts'

const folder = join(import.meta.dirname, '..', '..', 'src', 'cli', 'commands')

/** All commands, by name, from the files that declare them. */
export async function readCommands(): Promise<readonly Usage[]> {
  const files = readdirSync(folder).filter((file) => /^(?!.*\.test\.).*\.ts$/.test(file))
  const modules = await Promise.all(
    // Which names a module exports is only known once it is loaded.
    files.map(async (file) => (await import(pathToFileURL(join(folder, file)).href)) as object),
  )
  const commands = modules.flatMap((module) => Object.values(module).filter(isCommand))
  return commands.sort((a, b) => byCodeUnit(a.name, b.name))
}

function isCommand(value: unknown): value is Usage {
  return typeof value === 'object' && value !== null && 'summary' in value && 'run' in value
}
