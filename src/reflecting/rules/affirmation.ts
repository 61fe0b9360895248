import type { Breach, LineContext } from './breach'
import type { LineText } from './lineText'

/** Ways our wordings name a strength, an effort or an intention: "you made time", "that took patience", "you kept at it". */
const AFFIRMS = [
  /\b(?:that|it|this|□) (?:took|takes|shows|showed|asked|asks) (?:\w+ ){0,3}(?:courage|effort|care|patience|thought|persistence|planning|determination|strength|honesty|resolve|grit|work|commitment)\b/,
  /\byou (?:(?:have )?(?:kept at|found a way|stuck (?:with|to)|made (?:time|room|a point)|held (?:to|on)|followed through|showed up|came back|turned up|worked hard|went out of your way|stood by|took (?:the )?(?:trouble|care)|put (?:\w+ ){0,2}(?:effort|thought|work|care))|(?:bring|brought|brings|show|showed) (?:\w+ ){0,3}(?:care|patience|honesty|courage|effort|thought|persistence|determination|strength|resolve))\b/,
  /\byou(?:'re| are) (?:someone|a person|the kind) (?:who|that)\b/,
  /\byour (?:\w+ )?(?:persistence|determination|honesty|care|effort|patience|courage|strength|resolve|commitment|planning)\b/,
]
const ME = /\b(?:i|i'm|i've|i'd|i'll|me|my)\b/

/** Whether a line affirms: names a strength, an effort or an intention of the client's. By its words; praise is another rule. */
export function affirms(line: LineText): boolean {
  return AFFIRMS.some((pattern) => pattern.test(line.ours))
}

/** An affirmation has no "I" in it and comes once a check-in. */
export function checkAffirmation(line: LineText, context: LineContext): Breach[] {
  if (!(context.affirmation ?? affirms(line))) return []
  const me = line.sentences.find(({ ours }) => ME.test(ours) && !ours.endsWith('?') && !/\btell me\b/.test(ours))
  const found: Breach[] = []
  if (me) {
    found.push({
      rule: 'affirmationI',
      found: me.said,
      why: 'With "I" in it an affirmation is our approval.',
      instead: 'Name what they did or brought, with "you".',
    })
  }
  if (context.affirmedThisCheckIn) {
    found.push({
      rule: 'affirmAgain',
      found: line.said,
      why: 'A second affirmation in a check-in turns into cheering.',
      instead: 'Give back what they said.',
    })
  }
  return found
}
