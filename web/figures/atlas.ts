import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import countries from 'world-atlas/countries-50m.json?url'

/** The countries of the world, loaded when a map is first shown; they lie beside the pages. */
export async function loadCountries(signal: AbortSignal): Promise<FeatureCollection> {
  const response = await fetch(countries, { signal })
  // A file of ours: it is what was built.
  const atlas = (await response.json()) as Topology
  const found = atlas.objects['countries']
  if (found === undefined) throw new TypeError('the atlas has no countries')
  const shapes = feature(atlas, found)
  return shapes.type === 'FeatureCollection'
    ? shapes
    : { type: 'FeatureCollection', features: [shapes] }
}
