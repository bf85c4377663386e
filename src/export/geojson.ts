import type { Event } from '../model/event.ts'
import { present } from './present.ts'
import { type ExportSource, type SourcedEvent, sourcedEvents } from './source.ts'

/**
 * Events that have a place, as a GeoJSON FeatureCollection (RFC 7946, degrees WGS 84, longitude
 * first), a feature a line. A country, and a place without coordinates, has no point: its geometry is null.
 */
export function* exportGeoJson(source: ExportSource): Generator<string, void> {
  let lead = '{"type":"FeatureCollection","features":[\n'
  for (const feature of geoJsonFeatures(source)) {
    yield `${lead}${JSON.stringify(feature)}`
    lead = ',\n'
  }
  yield lead === ',\n' ? '\n]}\n' : `${lead}]}\n`
}

/** The features of that collection, one by one. */
export function geoJsonFeatures(source: ExportSource): Iterable<object> {
  return sourcedEvents(source, ({ place }) => place !== undefined).map(featureOf)
}

function featureOf({ event, citations }: SourcedEvent): object {
  const { place, time, sources } = event
  return {
    type: 'Feature',
    id: event.id,
    geometry: pointOf(event),
    properties: present({
      type: event.type,
      mode: event.mode,
      status: event.status,
      actor: event.actor.map(({ name }) => name),
      recipient: event.recipient.map(({ name }) => name),
      start: time?.start,
      end: time?.end,
      place: place?.name,
      country: place?.country,
      precision: place?.precision,
      where_prec: place?.ucdp,
      figures: event.figures.map(({ measure, low, best, high }) =>
        present({ measure, low, best, high }),
      ),
      documents: sources.documents,
      independent: sources.independent,
      origins: sources.origins.map(({ name }) => name),
      passages: citations,
    }),
  }
}

function pointOf({ place }: Event): object | null {
  const { latitude, longitude, precision } = place ?? {}
  if (precision === 'country' || latitude === undefined || longitude === undefined) return null
  return { type: 'Point', coordinates: [longitude, latitude] }
}
