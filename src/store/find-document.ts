import type { Record } from './record.ts'

/** Ids of the documents of a name, or of which the id begins so. */
export function findDocuments({ driver }: Record, name: string): readonly string[] {
  const rows = driver.all<{ id: string }>(
    `SELECT id FROM document WHERE substr(id, 1, length(?1)) = lower(?1)
    UNION SELECT document FROM revision WHERE name = ?1 ORDER BY id`,
    name,
  )
  return rows.map(({ id }) => id)
}
