import { parseOpml } from 'feedsmith'
import { decodePage } from './charset.ts'

interface Outline {
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

/**
 * The addresses of the feeds that an OPML file lists, in whatever groups, each once. Nothing for bytes that are
 * no OPML. Total.
 */
export function readOpml(bytes: Uint8Array): readonly string[] | undefined {
  try {
    const { body } = parseOpml(decodePage(bytes).html)
    return [...new Set(addressesIn(body?.outlines ?? []))]
  } catch (error) {
    // What feedsmith throws for what it cannot parse.
    if (!(error instanceof Error)) throw error
    return undefined
  }
}

function* addressesIn(outlines: readonly Outline[]): Generator<string> {
  for (const { xmlUrl, outlines: inner = [] } of outlines) {
    if (xmlUrl !== undefined) yield xmlUrl
    yield* addressesIn(inner)
  }
}
