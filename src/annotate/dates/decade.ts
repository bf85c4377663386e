import { type Rule, rule } from './meaning.ts'
import { S } from './words.ts'

const WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')

/** Decades and centuries: "the 1990s", "the late '80s", "the seventies", "the 19th century". */
export const DECADES: readonly Rule[] = [
  rule('dates/decade', `(?:(?i:the)${S})?(?<decade>1\\d\\d|20\\d)0['’]?s`, ({ decade }) => ({
    kind: 'decade',
    decade: Number(decade),
  })),
  // "the '80s", "the late 60s"; "temperatures in the high 60s" are none.
  rule('dates/decade', `(?:(?i:the)${S})?['’‘](?<decade>[2-9])0['’]?s`, ({ decade }) => ({
    kind: 'decade',
    decade: 190 + Number(decade),
  })),
  rule(
    'dates/decade',
    `(?<=(?i:the)${S}(?:(?i:late|early|mid)[\\s-])?)(?<decade>[2-9])0['’]?s`,
    ({ decade }) => ({ kind: 'decade', decade: 190 + Number(decade) }),
  ),
  // "the sixties", but no one "in his sixties".
  rule(
    'dates/decade',
    `(?:(?i:the)${S}(?:nineteen${S})?|(?<=(?i:the)${S}(?:late|early|mid)[\\s-]))(?<word>(?i:${WORDS.join('|')}))`,
    ({ word = '' }) => ({ kind: 'decade', decade: 192 + WORDS.indexOf(word.toLowerCase()) }),
  ),
  rule(
    'dates/century',
    `(?:(?i:the)${S})?(?:(?<figure>1\\d|2[01])(?:th|st)|(?i:(?<word>seventeenth|eighteenth|nineteenth|twentieth|twenty-first)))[\\s-](?i:century)`,
    ({ figure, word }) => {
      const words = ['seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first']
      const nth = word === undefined ? Number(figure) : 17 + words.indexOf(word.toLowerCase())
      return { kind: 'era', value: `${nth - 1}` }
    },
  ),
]
