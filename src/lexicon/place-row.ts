import type { PlacePrecision } from '../model/place.ts'
import { badEntry } from './bad-entry.ts'
import type { GazetteerPlace } from './compiled-data.ts'

const PRECISIONS: Readonly<Record<PlacePrecision, true>> = {
  site: true,
  city: true,
  region: true,
  country: true,
  sea: true,
}

/** Reads a line of `places.tsv`; throws with the file, the place and what is wrong. */
export function readPlaceRow(file: string, row: string): GazetteerPlace {
  const [name = '', aliases = '', country = '', precision = '', latitude = '', longitude = ''] = row
    .replace(/\r$/, '')
    .split('\t')
  if (name === '') return badEntry(file, JSON.stringify(row), 'it has no name')
  if (!isPrecision(precision)) {
    const known = Object.keys(PRECISIONS).join(', ')
    return badEntry(file, name, `its precision “${precision}” is none of ${known}`)
  }
  if (!/^(?:[A-Z]{3})?$/.test(country)) {
    badEntry(file, name, `“${country}” is no code of a country, like KEN`)
  }
  return {
    name,
    aliases: aliases.split('|').filter(Boolean),
    precision,
    ...(country === '' ? {} : { country }),
    ...pointOf(file, name, [latitude, longitude]),
  }
}

function isPrecision(text: string): text is PlacePrecision {
  return Object.hasOwn(PRECISIONS, text)
}

function pointOf(
  file: string,
  name: string,
  [latitude, longitude]: readonly [string, string],
): Pick<GazetteerPlace, 'latitude' | 'longitude'> {
  if (latitude === '' && longitude === '') return {}
  const isOn = (degrees: string, most: number) =>
    /^-?\d+(?:\.\d+)?$/.test(degrees) && Math.abs(Number(degrees)) <= most
  if (!isOn(latitude, 90) || !isOn(longitude, 180)) {
    badEntry(file, name, `“${latitude}”, “${longitude}” is no point on the globe`)
  }
  return { latitude: Number(latitude), longitude: Number(longitude) }
}
