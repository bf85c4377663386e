import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

function placesOf(text: string): readonly (string | undefined)[] {
  return readingOf(text).claims.map(({ place }) => place?.value.name)
}

describe('where it happens', () => {
  test.each([
    ['behind a preposition', 'Rebels shelled a market in Goma.', 'Goma'],
    ['close to a town', 'A drone struck a barracks close to Goma.', 'Goma'],
    [
      'below a participle',
      'Kenya fired rockets aimed at a radio mast in South Sudan.',
      'South Sudan',
    ],
    [
      'in a town of a province',
      'Rebels shelled a camp in the town of Goma, in North Kivu.',
      'Goma',
    ],
    [
      'behind an apposition',
      'Drones had struck the Halla, a tanker of the fleet, in the Red Sea.',
      'Red Sea',
    ],
    ['on the ground of a people', 'Gunmen killed two officers at a Kenyan army base.', 'Kenya'],
    ['with a purpose', 'Chad launched an attack to kill the king at the Kremlin.', 'Kremlin'],
    [
      'where one travels to meet',
      'William Ruto will fly to Cairo to meet Emmanuel Macron.',
      'Cairo',
    ],
    ['behind a day', 'Chad accepted the plan on March 11 in Doha.', 'Doha'],
    ['at the head of a sentence', 'In Geneva, Kenya accused Egypt of lying.', 'Geneva'],
    [
      'where the rescued were found',
      'The coastguard rescued 40 migrants after their boat capsized off Lampedusa.',
      'Lampedusa',
    ],
    [
      'at the head of what its toll does',
      'In Goma the toll of a Rwandan attack on a hospital has risen.',
      'Goma',
    ],
    [
      'behind “where”',
      'William Ruto flew to Cairo, where talks between Kenya and Egypt are planned.',
      'Cairo',
    ],
    [
      'of the thing threatened',
      'Russia warned that a blockade of Kaliningrad would mean war.',
      'Kaliningrad',
    ],
    ['where people are brought', 'Chad airlifted 40 students from Goma to Nairobi.', 'Nairobi'],
    ['where a mission moves', 'Chad moved its embassy from Cairo to Nairobi.', 'Nairobi'],
    [
      'where talks were held that have failed',
      'The talks, held in Oslo under Norwegian mediation, have stalled.',
      'Oslo',
    ],
    [
      'where rounds of talks were held',
      'So far, peace talks—three rounds of which were held in Oslo—have failed to produce a truce.',
      'Oslo',
    ],
    [
      'of the whole row of what one does',
      'Kenya intensifies its air strikes and speeds up its push in Somalia.',
      'Somalia',
    ],
    [
      'behind a day behind which “where” stands',
      'A long session at the Kremlin earlier in the week where Witkoff had presented the plan to Vladimir Putin led nowhere.',
      'Kremlin',
    ],
    ['taken by force', 'Kenya threatened to take Mombasa by force.', 'Mombasa'],
  ])('%s', (_title, text, place) => {
    expect(placesOf(text)[0]).toBe(place)
  })

  test.each([
    ['what talks are about', 'Kenya and Egypt held talks on the war in Sudan.'],
    ['what another attack is told of', 'Kenya accused Egypt of planning an attack on Sumy region.'],
    ['who lives there', 'The heads of the parties in Kenya signed a pact with Egypt.'],
    [
      'talks before',
      'Kenya discussed the next steps with Egypt following talks held in Saudi Arabia.',
    ],
    [
      'where somebody else did the last thing',
      'Kenya bombed the bridge, and the minister held a parade in Goma.',
    ],
    [
      'of a promise the last of what is done',
      'Kenya agreed on a border with Egypt and keeps troops in Goma.',
    ],
    ['whose people hold it', 'The army shelled Albanian rebel-held territory.'],
    ['how far it is', 'A drone hit a ship 1,200 miles away from Ukraine.'],
  ])('no place: %s', (_title, text) => {
    expect(placesOf(text)[0]).toBeUndefined()
  })
})
