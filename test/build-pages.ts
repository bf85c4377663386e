import { build } from 'vite'

/** Builds the pages into a folder. */
export async function buildPages(folder: string): Promise<void> {
  const outDir = { outDir: folder, emptyOutDir: true }
  await build({ configFile: 'vite.config.ts', logLevel: 'warn', build: outDir })
}
