/**
 * What the forms of an English word have in common, by M. F. Porter's algorithm of 1980, so that whoever searches for
 * "negotiators" finds "negotiator". The server's index does the same.
 */
export function stem(word: string): string {
  if (word.length < 3) return word
  return STEPS.reduce((form, step) => step(form), word)
}

const CONSONANT = '(?:[^aeiouy]|(?<=[aeiou])y|^y)'
const VOWEL = '(?:[aeiou]|(?<![aeiou]|^)y)'
const HAS_VOWEL = new RegExp(VOWEL)
const DOUBLE = /([^aeiouylsz])\1$/
/** Consonant, vowel, consonant at the end, the last of them not w, x or y: "hop", not "snow". */
const SHORT = new RegExp(`${CONSONANT}${VOWEL}[^aeiouwxy]$`)
const GROUP = new RegExp(`${VOWEL}+${CONSONANT}+`, 'g')

/** How often vowels are followed by consonants: "tree" 0, "trouble" 1, "private" 2. */
function measure(form: string): number {
  return form.match(GROUP)?.length ?? 0
}

type Step = (form: string) => string

const plural: Step = (form) => {
  if (/(?:ss|i)es$/.test(form)) return form.slice(0, -2)
  return /[^s]s$/.test(form) ? form.slice(0, -1) : form
}

const past: Step = (form) => {
  if (form.endsWith('eed')) return measure(form.slice(0, -3)) > 0 ? form.slice(0, -1) : form
  const [, root] = /^(.*)(?:ed|ing)$/.exec(form) ?? []
  if (root === undefined || !HAS_VOWEL.test(root)) return form
  if (/(?:at|bl|iz)$/.test(root)) return `${root}e`
  if (DOUBLE.test(root)) return root.slice(0, -1)
  return measure(root) === 1 && SHORT.test(root) ? `${root}e` : root
}

const finalY: Step = (form) => {
  const root = form.slice(0, -1)
  return form.endsWith('y') && HAS_VOWEL.test(root) ? `${root}i` : form
}

/** Takes the first ending that the form has for another, where what stands before is long enough. */
function endings(table: Readonly<Record<string, string>>): Step {
  const longestFirst = Object.entries(table).sort(([a], [b]) => b.length - a.length)
  return (form) => {
    const found = longestFirst.find(([ending]) => form.endsWith(ending))
    if (found === undefined) return form
    const root = form.slice(0, -found[0].length)
    return measure(root) > 0 ? root + found[1] : form
  }
}

const derived = endings({
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
})

const derivedAgain = endings({
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
})

const LAST =
  /^(.*?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/

const last: Step = (form) => {
  const [, root] = LAST.exec(form) ?? []
  return root !== undefined && measure(root) > 1 ? root : form
}

const finalE: Step = (form) => {
  if (!form.endsWith('e')) return form
  const root = form.slice(0, -1)
  const long = measure(root)
  return long > 1 || (long === 1 && !SHORT.test(root)) ? root : form
}

const finalL: Step = (form) =>
  form.endsWith('ll') && measure(form.slice(0, -1)) > 1 ? form.slice(0, -1) : form

const STEPS: readonly Step[] = [plural, past, finalY, derived, derivedAgain, last, finalE, finalL]
