/** How exact a place is. */
export type PlacePrecision = 'site' | 'city' | 'region' | 'country' | 'sea'

/** A place as the gazetteer knows it, or as the words name it. */
export interface Place {
  readonly name: string
  /** ISO 3166-1 alpha-3; absent for seas and where it is not known. */
  readonly country?: string
  /** Degrees north (WGS 84). A country has no point. */
  readonly latitude?: number
  /** Degrees east (WGS 84). */
  readonly longitude?: number
  readonly precision?: PlacePrecision
}
