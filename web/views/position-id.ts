/** Names the place on the page where the moves of one party on one issue stand. */
export function positionId(party: string, issue = 'none'): string {
  return `position-${party}-${issue}`.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, '-')
}
