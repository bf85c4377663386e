import { type GeoPath, geoContains, geoMercator, geoPath } from 'd3-geo'
import type { FeatureCollection } from 'geojson'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Incident } from '../../src/views/incidents.ts'
import { wordDays } from '../parts/wording.ts'
import { loadCountries } from './atlas.ts'
import { type MapSpot, spotsOf } from './map-spots.ts'

const [WIDTH, HEIGHT] = [800, 420]

/** Where incidents are said to have been: a dot for a town or site, an area for whatever is known less exactly. */
export function IncidentMap({
  incidents,
}: {
  readonly incidents: readonly Incident[]
}): VNode | null {
  const [countries, setCountries] = useState<FeatureCollection>()
  const spots = spotsOf(incidents)
  const isNeeded = spots.length > 0
  useEffect(() => {
    if (!isNeeded) return undefined
    const stop = new AbortController()
    loadCountries(stop.signal).then(setCountries, () => undefined)
    return () => stop.abort()
  }, [isNeeded])
  if (!isNeeded) return null
  const projection = geoMercator().fitExtent(
    [
      [130, 40],
      [WIDTH - 130, HEIGHT - 40],
    ],
    frameOf(spots),
  )
  const draw = geoPath(projection)
  const placed = spots.map((spot): Placed => {
    const [x, y] = projection([spot.longitude, spot.latitude]) ?? [0, 0]
    return { spot, x, y }
  })
  return (
    <figure class="map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Map of ${spots.length} places of incidents`}
      >
        <Land countries={countries} draw={draw} spots={spots} />
        {placed.map((one) => (
          <Spot
            key={one.spot.name}
            placed={one}
            isCrowded={placed.some((other) => isRightOf(one, other))}
          />
        ))}
      </svg>
      <figcaption>
        A dot is a town or site; a dashed ring is a region or sea, somewhere within which it was.
        Borders are drawn as Natural Earth has them, by who holds the ground; that says nothing on
        whose it is.
      </figcaption>
    </figure>
  )
}

function Land({
  countries,
  draw,
  spots,
}: {
  readonly countries: FeatureCollection | undefined
  readonly draw: GeoPath
  readonly spots: readonly MapSpot[]
}): VNode | null {
  if (countries === undefined) return null
  const whole = spots.filter(({ precision }) => precision === 'country')
  return (
    <g>
      {countries.features.map((country, at) => {
        const isMeant = whole.some(({ longitude, latitude }) =>
          geoContains(country, [longitude, latitude]),
        )
        return (
          <path key={at} class={isMeant ? 'country area' : 'country'} d={draw(country) ?? ''} />
        )
      })}
    </g>
  )
}

/** Where a spot comes to stand on the map. */
interface Placed {
  readonly spot: MapSpot
  readonly x: number
  readonly y: number
}

/** Whether another spot stands where the name of one would. */
function isRightOf(one: Placed, other: Placed): boolean {
  return other !== one && other.x > one.x && other.x - one.x < 160 && Math.abs(other.y - one.y) < 30
}

function Spot({
  placed: {
    spot: { name, precision, incidents },
    x,
    y,
  },
  isCrowded,
}: {
  readonly placed: Placed
  readonly isCrowded: boolean
}): VNode {
  const isExact = precision === 'site' || precision === 'city'
  const room = isExact ? 12 : 30
  const days = incidents.map(({ time }) => wordDays(time)).join('; ')
  return (
    <g class={isExact ? 'spot' : 'spot area'}>
      <title>{`${name} (${precision}): ${days}`}</title>
      <circle cx={x} cy={y} r={isExact ? 5 + incidents.length : 26} />
      <text class={isCrowded ? 'end' : 'start'} x={isCrowded ? x - room : x + room} y={y + 4}>
        {name}
      </text>
    </g>
  )
}

/** What must be seen: all the spots, with land around them even where there is one alone. */
function frameOf(spots: readonly MapSpot[]): FeatureCollection {
  const corners = spots.flatMap(({ longitude, latitude }) => [
    [longitude - 3, latitude - 2],
    [longitude + 3, latitude + 2],
  ])
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates: corners } },
    ],
  }
}
