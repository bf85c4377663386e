import { type List, pickFrom } from './list.ts'
import type { Meeting, MeetingStatus } from './meetings.ts'

/** A line of talks between given parties. */
export interface Track {
  /** Its parties: “Russia–United States”. Absent for meetings of which fewer than two parties are told. */
  readonly name?: string
  readonly parties: readonly string[]
  readonly meetings: List<Meeting>
  /** How many of its meetings came so far. */
  readonly tally: ReadonlyMap<MeetingStatus, number>
}

/** Meetings by lines of talks, in the order of their first meetings; last, those that belong to none. */
export function tracksOf(meetings: List<Meeting>): readonly Track[] {
  const tracks = new Map<string | undefined, ReturnType<typeof emptyTrack>>()
  let place = 0
  for (const { track, parties, status } of meetings) {
    const known = tracks.get(track) ?? emptyTrack(track === undefined ? [] : parties)
    known.places.push(place++)
    known.tally.set(status, (known.tally.get(status) ?? 0) + 1)
    tracks.set(track, known)
  }
  const loose = [...tracks].filter(([name]) => name === undefined)
  tracks.delete(undefined)
  return [...tracks, ...loose].map(([name, { parties, places, tally }]) => ({
    ...(name === undefined ? {} : { name }),
    parties,
    meetings: pickFrom(meetings, places),
    tally,
  }))
}

function emptyTrack(parties: readonly string[]): {
  readonly parties: readonly string[]
  readonly places: number[]
  readonly tally: Map<MeetingStatus, number>
} {
  return { parties, places: [], tally: new Map() }
}
