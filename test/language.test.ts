import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '../src/read.ts'
import { queryReadings } from '../src/store/query.ts'
import { openRecord } from '../src/store/record.ts'

const ARTICLES = [
  [
    'de',
    'Der kenianische Präsident traf am Montag in Kairo seinen ägyptischen Amtskollegen. Beide Seiten sprachen über eine Waffenruhe und über humanitäre Hilfe für die Bevölkerung im Sudan.',
  ],
  [
    'fr',
    'Le président kényan a rencontré lundi au Caire son homologue égyptien. Les deux parties ont discuté d’une trêve et de l’aide humanitaire pour la population du Soudan.',
  ],
  [
    'uk',
    'Президент Кенії зустрівся в понеділок у Каїрі з єгипетським колегою. Сторони говорили про перемир’я та допомогу населенню Судану.',
  ],
] as const

test.each(ARTICLES)(
  'an article in another language (%s) is stored and labelled, and yields no claims',
  async (language, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-language-'))
    try {
      writeFileSync(join(folder, 'article.txt'), text)
      const path = join(folder, 'record.db')
      await readFolder([join(folder, 'article.txt')], path)
      using record = openRecord(path)
      const [reading] = [...queryReadings(record)]
      expect(reading).toMatchObject({ language, document: { text }, claims: [], quotes: [] })
      expect(reading?.notices.map(({ code }) => code)).toContain('language/unsupported')
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
