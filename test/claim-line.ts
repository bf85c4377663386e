import type { Claim } from '../src/model/claim.ts'

/** `TYPE status actor > recipient`, then what else the claim has, each with its own mark. */
export function claimLine(claim: Claim): string {
  const names = (parties: Claim['actor']) => parties.map(({ value }) => value.name).join(', ')
  const parts = [
    `${claim.type.value} ${claim.status.value} ${names(claim.actor) || '?'} > ${names(claim.recipient) || '?'}`,
    ...(claim.place === undefined ? [] : [`in ${claim.place.value.name}`]),
    ...(claim.time?.value.edtf === undefined ? [] : [`on ${claim.time.value.edtf}`]),
    ...(claim.due === undefined ? [] : [`due ${claim.due.value}`]),
    ...(claim.condition === undefined ? [] : [claim.condition.value]),
    ...claim.figures.map(
      ({ value: { measure, value, low, high, hedge } }) =>
        `${measure} ${value ?? hedge} [${low ?? ''}–${high ?? ''}]`,
    ),
    ...(claim.attribution.length === 0 ? [] : [`says ${names(claim.attribution)}`]),
  ]
  return parts.join(' | ')
}
