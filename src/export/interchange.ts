import type { SpokenQuote } from '../model/annotation.ts'
import type { Claim, Party } from '../model/claim.ts'
import type { Published } from '../model/document.ts'
import type { Sourced, Span } from '../model/evidence.ts'
import type { Notice } from '../model/notice.ts'
import type { Place } from '../model/place.ts'
import type { Figure } from '../model/quantity.ts'
import type { Reading } from '../model/reading.ts'
import type { When } from '../model/when.ts'
import type {
  InterchangeClaim,
  InterchangeDocument,
  InterchangeFigure,
  InterchangeNotice,
  InterchangeParty,
  InterchangePlace,
  InterchangePublished,
  InterchangeQuote,
  InterchangeTime,
} from './interchange-shape.ts'
import { present } from './present.ts'

/** A reading as `readout extract` prints it. Keys come in one order, so equal readings give equal bytes. */
export function exportReading(reading: Reading): InterchangeDocument {
  const { document, published, title, outlet, language } = reading
  return present({
    document: document.name,
    published: published && publishedOf(published),
    title,
    outlet,
    language,
    furniture: reading.blocks.flatMap(({ kind, start, end, rule }) =>
      kind === 'body' ? [] : [{ kind, start, end, rule }],
    ),
    quotes: reading.quotes.map(quoteOf),
    claims: reading.claims.map(claimOf),
    notices: reading.notices.map(noticeOf),
  })
}

function publishedOf({ value, basis, evidence }: Published): InterchangePublished {
  // A date given beside the text has no words in it to point at.
  return present({ value, basis, evidence: evidence.length === 0 ? undefined : evidence.map(pair) })
}

function quoteOf({ evidence: { start, end }, speaker, rule }: SpokenQuote): InterchangeQuote {
  return present({ start, end, speaker: speaker && partyOf(speaker.value), rule })
}

function claimOf(claim: Claim): InterchangeClaim {
  return present({
    id: claim.id,
    start: claim.evidence.start,
    end: claim.evidence.end,
    type: claim.type.value,
    mode: claim.mode?.value,
    actor: claim.actor.map(mentionOf),
    recipient: claim.recipient.map(mentionOf),
    time: claim.time && timeOf(claim.time),
    place: claim.place && placeOf(claim.place.value),
    status: claim.status.value,
    condition: claim.condition?.value,
    due: claim.due?.value,
    attribution: claim.attribution.map(({ value }) => partyOf(value)),
    figures: claim.figures.map(figureOf),
    issue: claim.issue[0]?.value,
    issues: claim.issue.length > 1 ? claim.issue.map(({ value }) => value) : undefined,
    rule: claim.rule,
  })
}

function partyOf(party: Party): InterchangeParty {
  const { name, person, country, office, outlet, anonymous } = party
  return present({ name, person, country, office, outlet, anonymous })
}

function mentionOf({ value, evidence: [{ start, end }] }: Sourced<Party>): InterchangeParty & Span {
  return { ...partyOf(value), start, end }
}

function timeOf({ value: { start, end, edtf, basis }, evidence }: Sourced<When>): InterchangeTime {
  return present({ start, end, edtf, basis, spans: evidence.map(pair) })
}

function placeOf(place: Place): InterchangePlace {
  const { name, country, latitude, longitude, precision, ucdp } = place
  return present({ name, country, latitude, longitude, precision, in: place.in, ucdp })
}

function figureOf({
  value: figure,
  evidence: [{ start, end }],
}: Sourced<Figure>): InterchangeFigure {
  const { measure, value = null, low, high, unit, hedge } = figure
  return present({ measure, value, low, high, unit, hedge, start, end })
}

function noticeOf({ code, message, evidence }: Notice): InterchangeNotice {
  return present({ code, start: evidence?.start, end: evidence?.end, message })
}

function pair({ start, end }: Span): readonly [number, number] {
  return [start, end]
}
