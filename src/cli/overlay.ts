import type { Overlay } from '../lexicon/overlay.ts'

/** The user's own data, where `--data` names a folder of them; options for whatever reads. */
export async function openOwnData(
  folder: string | undefined,
): Promise<{ readonly overlay?: Overlay }> {
  if (folder === undefined) return {}
  // Loaded here, so that the help and other commands need not wait for what reads articles.
  const { openOverlay } = await import('../read.ts')
  return { overlay: await openOverlay(folder) }
}
