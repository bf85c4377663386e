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
  /** Name of the region that contains a town: "Donetsk region" of Bakhmut. */
  readonly in?: string
  /**
   * How exact the place of the happening is on the scale of the UCDP: 1 the very spot, 2 near it, 3 a district, 4 a province,
   * 5 a wider region, 6 a country, 7 a sea or the air above it.
   */
  readonly ucdp?: UcdpPrecision
}

/** Precision of a place as the UCDP codes it (`where_prec`). */
export type UcdpPrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7
