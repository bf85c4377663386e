/**
 * What `Retry-After` asks for, in milliseconds from now: it is given in seconds or as a date.
 * Nothing where it is neither.
 */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000
  const moment = /[A-Za-z]/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now)
}
