/** Kinds of page furniture: text of the page that is not the article. */
export const FURNITURE_KINDS = [
  'title',
  'heading',
  'dateline',
  'byline',
  'caption',
  'credit',
  'tags',
  'promotion',
  'advertisement',
  'comment-form',
  'author-bio',
  'correction',
  'copyright',
  'navigation',
] as const

/** One of the kinds of page furniture. */
export type FurnitureKind = (typeof FURNITURE_KINDS)[number]
