import { describe, expect, test } from 'vitest'
import { compileData } from '../scripts/data.ts'
import { checkEntry } from '../src/lexicon/entry.ts'
import { EVENT_TYPES, STATUSES } from '../src/model/claim.ts'

const { actors, lexicon, ontology: compiled, outlets, places } = compileData()
const entries = lexicon.map((entry) => checkEntry(entry))
const ontology = compiled as Pick<typeof compiled, 'issues'> & {
  readonly types: readonly Described<{ readonly modes: readonly Described[] }>[]
  readonly statuses: readonly Described[]
}
const byId = new Map(actors.map((actor) => [actor.id, actor]))
const names = actors.flatMap(({ name, aliases = [] }) => [name, ...aliases])
// Western Sahara is a territory; no entry decides whose it is.
const states = new Set([
  'ESH',
  ...actors.filter(({ kind }) => kind === 'state').map(({ id }) => id),
])

type Described<More = object> = More & {
  readonly id: string
  readonly label: string
  readonly definition?: string
}

/** Titles of which a state has one holder at a time; "Aide to the President" is none of them. */
const SINGLE =
  /^(?:President|Prime Minister|Premier|Chancellor|King|Queen|Supreme Leader|Foreign Minister|Defen[cs]e Minister|Secretary of State|Foreign Secretary|Pope)$/i

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) < index)
}

describe('actors', () => {
  test('no two have one id', () => {
    expect(repeated(actors.map(({ id }) => id))).toEqual([])
  })

  test('the country of each is a state', () => {
    const odd = actors.filter(({ country }) => country !== undefined && !states.has(country))
    expect(odd.map(({ id, country }) => `${id}: ${country}`)).toEqual([])
  })

  test('what one is part of is another', () => {
    const odd = actors.filter(({ id, of }) => of !== undefined && (of === id || !byId.has(of)))
    expect(odd.map(({ id, of }) => `${id}: ${of}`)).toEqual([])
  })

  test('a state has its own code', () => {
    const own = actors.filter(({ kind }) => kind === 'state')
    expect(own.filter(({ id, country }) => id !== country).map(({ id }) => id)).toEqual([])
  })

  test('only persons hold offices', () => {
    const odd = actors.filter(({ kind, offices }) => kind !== 'person' && offices !== undefined)
    expect(odd.map(({ id }) => id)).toEqual([])
  })

  test('no two of one kind claim the same name', () => {
    const names = actors.flatMap(({ kind, name, aliases = [], seats = [] }) =>
      [...new Set([name, ...aliases, ...seats])].map((phrase) => `${kind}: ${phrase}`),
    )
    expect(repeated(names)).toEqual([])
  })

  test('none is named like a day, which is then read as its deed', () => {
    const day =
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d+$/
    expect(names.filter((name) => day.test(name))).toEqual([])
  })

  // A list in YAML is cut at each comma: "[Return, Reclamation and Rehabilitation]" is two names, and one of them a verb.
  test('no body is named by a verb that tells an event', () => {
    const verbs = new Set(entries.flatMap(({ head }) => head.verb ?? []))
    const odd = actors
      .filter(({ kind }) => kind !== 'person' && kind !== 'state')
      .flatMap(({ name, aliases = [] }) => [name, ...aliases])
      .filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name) && verbs.has(name.toLowerCase()))
    expect(odd).toEqual([])
  })

  test('none names itself twice', () => {
    const odd = actors.flatMap(({ id, name, aliases = [], demonyms = [], seats = [] }) =>
      [[name, ...aliases], demonyms, seats].flatMap(repeated).map((phrase) => `${id}: ${phrase}`),
    )
    expect(odd).toEqual([])
  })
})

const offices = actors.flatMap(({ id, offices: held = [] }) =>
  held.map((office) => ({ holder: id, ...office })),
)

describe('offices', () => {
  test('each is of a state or of a body, and that one is known', () => {
    const odd = offices.filter(({ country, of }) =>
      country === undefined ? of === undefined || !byId.has(of) : !states.has(country),
    )
    expect(odd.map(({ holder, title }) => `${holder}: ${title}`)).toEqual([])
  })

  test('days are calendar days, and none ends before it begins', () => {
    const isDay = (day: string) =>
      /^\d{4}-\d\d-\d\d$/.test(day) && new Date(day).toISOString().startsWith(day)
    const odd = offices.filter(
      ({ from, to }) =>
        [from, to].some((day) => day !== undefined && !isDay(day)) || (from ?? '') > (to ?? '9999'),
    )
    expect(odd.map(({ holder, title }) => `${holder}: ${title}`)).toEqual([])
  })

  test('no two hold one office of one state on the same day', () => {
    const single = offices.filter(({ title }) => SINGLE.test(title))
    const shared = single.flatMap((one, index) =>
      single
        .slice(index + 1)
        .filter(
          (other) =>
            other.holder !== one.holder &&
            other.title.toLowerCase() === one.title.toLowerCase() &&
            (other.country ?? other.of) === (one.country ?? one.of) &&
            (one.from ?? '') <= (other.to ?? '9999') &&
            (other.from ?? '') <= (one.to ?? '9999'),
        )
        .map((other) => `${one.title}: ${one.holder} and ${other.holder}`),
    )
    expect(shared).toEqual([])
  })
})

describe('places', () => {
  test('no two have one name', () => {
    expect(repeated(places.map(({ name }) => name))).toEqual([])
  })

  test('the country of each is a state that is known', () => {
    const odd = places.filter(({ country }) => country !== undefined && !states.has(country))
    expect(odd.map(({ name, country }) => `${name}: ${country}`)).toEqual([])
  })

  test('points lie on the globe, and have both numbers or none', () => {
    const odd = places.filter(
      ({ latitude, longitude }) =>
        (latitude === undefined) !== (longitude === undefined) ||
        Math.abs(latitude ?? 0) > 90 ||
        Math.abs(longitude ?? 0) > 180,
    )
    expect(odd.map(({ name }) => name)).toEqual([])
  })
})

describe('outlets', () => {
  test('no two have one name', () => {
    const names = outlets.flatMap(({ name, aliases = [] }) => [...new Set([name, ...aliases])])
    expect(repeated(names)).toEqual([])
  })
})

describe('ontology', () => {
  test('it has the types and statuses of the program, in their order', () => {
    expect(ontology.types.map(({ id }) => id)).toEqual(EVENT_TYPES)
    expect(ontology.statuses.map(({ id }) => id)).toEqual(STATUSES)
  })

  test('a mode is listed once for its type, and has a label', () => {
    for (const { id, modes } of ontology.types) {
      expect(repeated(modes.map((mode) => mode.id)), id).toEqual([])
      expect(
        modes.filter(({ label }) => !label).map((mode) => mode.id),
        id,
      ).toEqual([])
    }
  })

  test('the mode of every entry of the lexicon is one of its type', () => {
    const odd = entries.filter(
      ({ type, mode }) =>
        mode !== undefined &&
        !ontology.types.some(
          ({ id, modes }) => id === type && modes.some((one) => one.id === mode),
        ),
    )
    expect(odd.map(({ id, type, mode }) => `${id}: ${type} ${mode}`)).toEqual([])
  })

  test('a word speaks of one issue only, and is lower case', () => {
    const words = ontology.issues.flatMap((issue) => issue.words)
    expect(repeated(words)).toEqual([])
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
  })
})
