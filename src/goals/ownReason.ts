const demanded =
  /^(?:because |cos |bc )?(?:(?:my|the|a|our|his|her) )?(?:[a-z']{1,15} ){0,2}(?:says? so|said(?: so| to| i)?|told me to|tells me to|makes? me|made me|wants? me|ordered|orders|requires?|expects?|insists?)\b|\b(?:court|judge|probation|parole|licence conditions?|social services)\b.{0,30}\b(?:say|says|said|order|orders|ordered|want|wants|told|make|makes)\b|^(?:i )?(?:have|had|got|has) to\b|^(?:it'?s )?(?:required|mandatory|compulsory|a condition|court ordered)\b/i

/**
 * The reason of a goal where it is the client's own. What somebody else demands ("court says so", "doctor said") is no
 * reason of theirs to be quoted back: undefined, and what the goal means to them stays worth asking.
 */
export function ownReason(why: string | undefined): string | undefined {
  return why === undefined || demanded.test(why.trim()) ? undefined : why
}
