import { expect, test } from 'vitest'
import { readDocuments } from './whole-names.ts'

const content = `# newdoc id = a
# sent_id = a-1
# text = Kenya's envoy left.
1\tKenya\tB-LOC\t-\tx
2\t's\tO\t-\t-
3\tenvoy\tO\t-\t-
4\tleft\tO\t-\t-
5\t.\tO\t-\t-

# sent_id = a-2
# text = Bell ran
1\tBell\tB-PER\t-\tx
2\tran\tO\t-\t-

# newdoc id = b
# sent_id = b-1
1\tOrbel\tB-LOC\t-\tx
2\tfell\tO\t-\t-
`

test('documents are joined from their sentences, with the places of the words', () => {
  const [first, second, ...rest] = readDocuments(content)
  expect(rest).toEqual([])
  expect(first?.text).toBe("Kenya's envoy left.\nBell ran\n")
  const words = first?.sentences.map((one) =>
    one.words.map(({ start, end }) => first.text.slice(start, end)),
  )
  expect(words).toEqual([
    ['Kenya', "'s", 'envoy', 'left', '.'],
    ['Bell', 'ran'],
  ])
  expect(first?.sentences[1]?.labels).toEqual(['B-PER', 'O'])
  expect(second?.text).toBe('Orbel fell\n')
})
