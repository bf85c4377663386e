import type { Meeting } from './meetings.ts'

/** A line of talks between given parties. */
export interface Track {
  /** Its parties: “Russia–United States”. Absent for meetings of which fewer than two parties are told. */
  readonly name?: string
  readonly parties: readonly string[]
  readonly meetings: readonly Meeting[]
}

/** Meetings by lines of talks, in the order of their first meetings; last, those that belong to none. */
export function tracksOf(meetings: readonly Meeting[]): readonly Track[] {
  const tracks = new Map<string | undefined, Meeting[]>()
  for (const meeting of meetings) {
    const known = tracks.get(meeting.track)
    if (known === undefined) tracks.set(meeting.track, [meeting])
    else known.push(meeting)
  }
  const loose = tracks.get(undefined) ?? []
  tracks.delete(undefined)
  return [
    ...[...tracks].map(([name, talks]) => ({
      ...(name === undefined ? {} : { name }),
      parties: talks[0]?.parties ?? [],
      meetings: talks,
    })),
    ...(loose.length === 0 ? [] : [{ parties: [], meetings: loose }]),
  ]
}
