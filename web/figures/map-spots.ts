import type { Incident } from '../../src/views/incidents.ts'

/** A place on the map, with all that happened there. */
export interface MapSpot {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly precision: string
  readonly incidents: readonly Incident[]
}

/** The places of incidents that have a point, each once. */
export function spotsOf(incidents: readonly Incident[]): readonly MapSpot[] {
  const spots = new Map<string, MapSpot>()
  for (const incident of incidents) {
    const { name, latitude, longitude, precision = 'place' } = incident.place ?? { name: '' }
    if (latitude === undefined || longitude === undefined) continue
    const known = spots.get(name)?.incidents ?? []
    spots.set(name, { name, latitude, longitude, precision, incidents: [...known, incident] })
  }
  return [...spots.values()]
}
