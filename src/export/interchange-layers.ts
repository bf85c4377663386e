import type { Span } from '../model/evidence.ts'
import type { LayeredReading } from '../model/reading.ts'
import { present } from './present.ts'

/** The layers that `readout extract --layers` can add to a document. */
export const LAYER_NAMES = [
  'text',
  'tokens',
  'sentences',
  'dates',
  'entities',
  'attributions',
  'coreference',
] as const

/** Name of one of the layers of `readout extract --layers`. */
export type LayerName = (typeof LAYER_NAMES)[number]

type Shapes = { readonly [L in LayerName]: (layered: LayeredReading, names: NameOf) => unknown }
type NameOf = (actor: string) => string | undefined

const SHAPES: Shapes = {
  text: ({ reading }) => reading.document.text,
  tokens: ({ layers }) =>
    layers.tokens.map(({ start, end, lemma, upos, xpos, feats, head, deprel }) => ({
      start,
      end,
      lemma,
      upos,
      xpos,
      feats,
      head,
      deprel,
    })),
  sentences: ({ layers }) => layers.sentences.map(span),
  dates: ({ layers }) =>
    layers.dates.map(({ start, end, type, value }) => ({ start, end, type, value })),
  entities: ({ reading, layers }, nameOf) =>
    layers.entities.flatMap(({ start, end, label, form, actors }) => {
      if (form !== 'name') return []
      const [actor, ...others] = actors
      // A name that may stand for several is left in its own words.
      const resolved = actor === undefined || others.length > 0 ? undefined : nameOf(actor)
      return [{ start, end, label, name: resolved ?? reading.document.text.slice(start, end) }]
    }),
  attributions: ({ layers }) =>
    layers.attributions.map(({ source, phrase = source, cue, content }) =>
      present({
        source: phrase && span(phrase),
        cue: cue && span(cue),
        content: content && span(content),
      }),
    ),
  coreference: ({ reading, layers }) =>
    layers.coreference.map(({ mentions, name }) =>
      present({
        mentions: mentions.map(span),
        name: name && reading.document.text.slice(name.start, name.end),
      }),
    ),
}

/** The layers asked for, by name, in the order in which they are declared. */
export function exportLayers(
  layered: LayeredReading,
  asked: readonly LayerName[],
  nameOf: (actor: string) => string | undefined = () => undefined,
): Readonly<Partial<Record<LayerName, unknown>>> {
  const wanted = LAYER_NAMES.filter((name) => asked.includes(name))
  return Object.fromEntries(wanted.map((name) => [name, SHAPES[name](layered, nameOf)]))
}

function span({ start, end }: Span): Span {
  return { start, end }
}
