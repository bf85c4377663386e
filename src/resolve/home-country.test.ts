import { expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

/** The parties of the last claim with a country that was inferred from its sentence. */
function placedIn(text: string): readonly string[] {
  const claim = readingOf(text).claims.at(-1)
  return [...(claim?.actor ?? []), ...(claim?.recipient ?? [])].flatMap(({ value, rule, basis }) =>
    rule === 'party/home-country' ? [`${value.name} ${value.country} ${basis}`] : [],
  )
}

test.each([
  ['Police fired on protesters in Lusaka.', ['Police ZMB inferred', 'protesters ZMB inferred']],
  [
    'Hundreds of thousands of people blocked roads in Lima.',
    ['Hundreds of thousands of people PER inferred'],
  ],
  [
    'Kenyan riot police used batons to disperse demonstrators in Nairobi.',
    ['demonstrators KEN inferred'],
  ],
  ['President Issa Traore threatened to impose a curfew in Bamako.', ['Issa Traore MLI inferred']],
  [
    'Malian rebels demanded the resignation of President Issa Traore.',
    ['Issa Traore MLI inferred'],
  ],
  [
    'Ethnic Albanian guerrillas shelled a town in Montenegro.',
    ['Ethnic Albanian guerrillas MNE inferred'],
  ],
  ['Rebels in Chad dismissed an appeal from President Issa Traore.', ['Issa Traore TCD inferred']],
])('is the one that a sentence tells of: %s', (text, expected) => {
  expect(placedIn(text)).toEqual(expected)
})

test.each([
  ['troops may be anywhere', 'French troops attacked rebels.'],
  ['two countries are told of', 'US forces killed rebels in Somalia.'],
  ['a state acts, and is no ground', 'Foreign Minister Amira Haddad urged Iran to free two men.'],
  ['people meet anywhere', 'President Issa Traore met the king in Cairo.'],
  ['refugees are of elsewhere', 'Refugees marched in Amman on Sunday.'],
])('stays open: %s', (_why, text) => {
  expect(placedIn(text)).toEqual([])
})
