/** Names of the months in full, from January. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Names of the days of the week in full, from Monday. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** Number of the month that a word names in full or in short ("Sept."), 1 to 12; 0 where it names none. */
export function monthOf(word: string): number {
  return numberOf(MONTHS, word)
}

/** Number of the day of the week that a word names in full or in short, 1 for Monday to 7; 0 where it names none. */
export function weekdayOf(word: string): number {
  return numberOf(WEEKDAYS, word)
}

function numberOf(names: readonly string[], word: string): number {
  const head = word.slice(0, 3).toLowerCase()
  return names.findIndex((name) => name.slice(0, 3).toLowerCase() === head) + 1
}
