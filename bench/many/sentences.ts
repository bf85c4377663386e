/**
 * Sentences with gaps: A, B and C are parties of the document, T a town, N a figure, DAY a weekday, and each other
 * word in capitals a filler of `words.ts`. No five words in a row stand without a gap, as in news, where few are alike.
 */
export const OPENINGS: readonly string[] = [
  'OFFICE GIVEN FAMILY of A met OFFICE GIVEN FAMILY of B in T on DAY to discuss MATTER and MATTER.',
  'A called on B on DAY to withdraw N soldiers from the THING near T.',
  'Troops of A shelled a THING near T on DAY WHEN, killing N FOLK, the OFFICE of B said.',
  'A imposed sanctions on N GOODS traders of B on DAY, OFFICE GIVEN FAMILY said in T.',
  'OFFICE GIVEN FAMILY of A accused B on DAY of holding N FOLK in T.',
  'A and B signed an agreement on MATTER in T on DAY, N days after GIVEN FAMILY proposed it.',
  'A expelled N FOLK of B on DAY, and T called it a reply to the dispute over MATTER.',
  'B and A will hold their ORDINAL round of talks on MATTER in T on DAY, GIVEN FAMILY said.',
]

export const FURTHER: readonly string[] = [
  'GIVEN FAMILY, the OFFICE in T, said N tonnes of GOODS were held at the THING.',
  '“MATTER comes before MATTER, and N days are enough,” OFFICE GIVEN FAMILY told FOLK in T.',
  'B rejected what A asked on MATTER and said FAMILY would go to T first.',
  'C offered to host FOLK of A and B in T within N days.',
  'Drones of B struck a THING in T WHEN, wounding N FOLK, GIVEN FAMILY of C said.',
  'N FOLK fled from T to C, where GIVEN FAMILY runs a THING for them.',
  'A demanded that B open the THING at T and let N FOLK return.',
  'C has sent N tonnes of GOODS and GOODS to T since DAY.',
  'OFFICE FAMILY warned that A would close its THING in T if GOODS ran short.',
  'FOLK in T blocked a THING WHEN over MATTER, and N of them were detained.',
  'GIVEN FAMILY of C urged A to free the FOLK whom B had named.',
  'The price of GOODS in T rose by N percent while GOODS fell, FAMILY said.',
  'B released N FOLK of A at a THING near T on DAY.',
  'A and C agreed on GOODS, though not on MATTER, said OFFICE GIVEN FAMILY.',
  'FAMILY denied that FOLK of B had crossed into T WHEN.',
  'For N years MATTER has divided A and B, and T with them.',
  'C threatened to recall OFFICE GIVEN FAMILY from T over MATTER.',
  'At the THING of T, FOLK counted N bags of GOODS WHEN.',
]
