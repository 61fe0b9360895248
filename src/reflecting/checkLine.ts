import { weighLine } from './judge/weighLine'
import { checkAffirmation } from './rules/affirmation'
import type { Breach, LineContext } from './rules/breach'
import { readLine } from './rules/lineText'
import { checkSafetyWords } from './rules/safetyRules'
import { checkShape } from './rules/shapeRules'
import { checkAnchor } from './rules/unanchored'
import { checkWords } from './rules/wordRules'

export { openingStem } from './openingStem'
export type { Breach, LineContext } from './rules/breach'

/**
 * Holds one line of ours (all that is sent in a turn) to the hard rules; an empty answer means it may be sent.
 * Text in “ ” and `clientWords` are the client's: they count in the length and break no rule of words.
 * Looks at the first 2,000 characters; time grows in step with the length.
 */
export function checkLine(line: string, context: LineContext = {}): Breach[] {
  const text = readLine(line, context.clientWords)
  const named = [checkShape, checkWords, checkAnchor, checkAffirmation].flatMap((check) => check(text, context))
  if (context.kind === 'safety') named.push(...checkSafetyWords(text))
  return named.length > 0 ? named : weighLine(text, context)
}
