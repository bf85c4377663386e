import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectLanguage } from './language.ts'

describe('English', () => {
  test.each([
    'The foreign ministers met in Geneva on Friday and agreed to meet again within a week.',
    'Zelenskyy meets Macron in Paris',
    'Oluwaseun Adeyemi and Nguyễn Thị Hoa met Wang Xiaoming in Addis Ababa.',
    'San Cristóbal mayor Gonzales indicted on six counts',
    'Zaporizhzhia shelled overnight',
    'Lavrov: no talks',
    'Médecins du Nord closes its hospital as violence rises',
    'WASHINGTON (AP) — THE SENATE VOTED ON THE SANCTIONS BILL.',
    'https://www.example.org/le-ministre-est-arrive-hier The minister arrived yesterday, aides said.',
  ])('%s', (text) => {
    expect(detectLanguage(text).language).toBe('en')
  })
})

describe('other languages', () => {
  test.each([
    ['de', 'Der Außenminister traf am Freitag in Genf ein.'],
    ['fr', 'Le ministre a rencontré son homologue à Paris.'],
    ['es', 'El presidente viajó a Madrid el lunes.'],
    ['it', 'Il governo ha approvato la legge sulle sanzioni.'],
    ['pt', 'O ministro chegou a Lisboa na terça-feira.'],
    ['nl', 'De minister sprak gisteren met de pers in Den Haag.'],
    ['pl', 'Minister spotkał się z dziennikarzami w Warszawie.'],
    ['tr', "Bakan dün Ankara'da konuştu."],
    ['ru', 'Министр прибыл в Киев в понедельник.'],
    ['uk', 'Міністр прибув до Києва.'],
    ['ar', 'وصل الوزير إلى القاهرة يوم الاثنين'],
    ['zh', '外长周一抵达北京。'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toEqual({ language, reliable: true })
  })

  test('an article that quotes English stays in its own language', () => {
    const own = 'Der Minister sagte am Abend in Berlin, die Gespräche seien schwierig gewesen. '
    const quoted = '“We are ready to talk,” said the envoy. '
    expect(detectLanguage(`${own.repeat(4)}${quoted}${own.repeat(4)}`).language).toBe('de')
  })
})

describe('texts that do not tell', () => {
  test.each(['', '\u{FEFF}', ' \r\n', '12:30, 8–27', '😀😀', 'OK', 'xx yy zz qq', '\u{D800}'])(
    '%j is und',
    (text) => {
      expect(detectLanguage(text)).toEqual({ language: 'und', reliable: false })
    },
  )
})

test('an English article that opens with a foreign paragraph is English', () => {
  const foreign =
    'Le ministre a rencontré son homologue à Paris, selon une source proche du dossier. '
  const english =
    'The minister met his counterpart in Paris, a person familiar with the talks said. '
  expect(detectLanguage(foreign.repeat(5) + english.repeat(40))).toEqual({
    language: 'en',
    reliable: true,
  })
})

test('a few names at the end do not outweigh the text', () => {
  const english = 'The minister met his counterpart in the capital, a person who was there said. '
  expect(detectLanguage(`${english.repeat(6).slice(0, 399)} Ọláyínká`)).toEqual({
    language: 'en',
    reliable: true,
  })
})

test('text beyond the first 20,000 characters is not looked at', () => {
  const english = 'The minister met his counterpart in Paris. '.repeat(600)
  const french = 'Le ministre a rencontré son homologue à Paris. '.repeat(5000)
  expect(detectLanguage(english + french).language).toBe('en')
})

test.each(['a', ' ', 'w', 'www.', '\u{D83D}', '世'])('a megabyte of %j is soon judged', (unit) => {
  const started = performance.now()
  detectLanguage(unit.repeat(1_000_000 / unit.length))
  expect(performance.now() - started).toBeLessThan(1000)
})

test('no text makes the detector throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      expect(detectLanguage(text).language).toMatch(/^(?:[a-z]{2}|und)$/)
    }),
  )
})
