import { isHabitVerb, isOneOffVerb } from './goalWords'
import lexicon from './lexicon/recurring.json'

/** Words that make a habit of what would else be one act: a condition, a place or hour it always goes with. */
const always =
  /\b(?:when|whenever|during|every time|before (?!the end\b)|instead of (?!isolating)|in bed|at (?:lunch|dinner|breakfast|work|school|night|weekends)|with (?:food|dinner|meals|lunch|breakfast)|all (?:my|the|week)|regularly|more|less|better|often|early|earlier|on time|again|back (?:to|into)|on (?:weekends|mornings))\b/

/** A plural with nothing before it that picks one out: "view some flats", "send the pay slips". */
const many =
  /^\w+ (?:up |out |off |over |my \w+ )?(?:some|the|my|our|a few|any|more) (?:\w{2,15} ){0,2}(?!glass|class|dress|boss|bus|address|process|news|dishes|less|stress|always|this)\w{2,15}[^sui']s$/

/** A bare plural that is gone to or attended: "go to meetings", "attend my classes". */
const attended =
  /^(?:go to|get to|come to|attend|make it to|see|visit) (?:my |the |all |more )*(?:\w{2,15} ){0,2}(?!glass|boss|bus|address|process|news|stress)(?:\w{2,15}[^sui']s|classes)$/

/** Habit verbs that with one definite thing after them still name a single act: "read the contract", "cook a roast". */
const actOnThing =
  /^(?:(?:read|wash|delete|block|bake|test|turn|cut|check) (?:the|a|an|that)|cook an?|say (?:sorry|thank|thanks|hello|goodbye)|be honest|put in|leave (?!me\b)\w+ (?:a|the)) /
const dated =
  /\b(?:by (?:the end|friday|monday|tuesday|wednesday|thursday|saturday|sunday|tomorrow|tonight)|once|in one go|by heart)\b/
/** A verb that is in no list, with one definite thing after it: "mend the fence". */
const thing = /^[a-z]{3,15} (?:up |out |off |in )?(?:the|my|a|an|our|that) /

/** An act that comes round by nature: an object that is used up or gone to again ("my medication", "to church"). */
const recurring = new RegExp(
  `^(?:(?:take|do|go|get|make|attend|walk|clean|brush|practi[cs]e|write|read|say|play|learn|study|study for|have|eat|drink|cook|see|speak|keep) (?:\\w{1,12} ){0,3}(?:${lexicon.objects.words.join('|')})|(?:clean|tidy) (?:my |the |our )?(?:room|flat|house|kitchen|cell|apartment)|(?:${lexicon.openings.words.join('|')})(?: .{1,200})?)$`,
)

/**
 * True where the words name one act with an end, done or not done: "call my sister", "book the dentist", "walk with my
 * group". `named` where they name a day. Acts that come round by nature ("take my medication", "go to meetings") have no end.
 */
export function isOneOff(norm: string, named: boolean, verb: string): boolean {
  if (always.test(norm) || /\b(?:on|at) weekends\b/.test(norm)) return false
  if (!norm.includes(' ')) return false
  if (dated.test(norm) || named || actOnThing.test(norm)) return true
  if (many.test(norm) || attended.test(norm) || recurring.test(norm)) return false
  if (/^(?:get|go) (?:more|less|back|fit|to sleep|up|off|outside)\b/.test(norm)) return false
  return isOneOffVerb(verb) || (!isHabitVerb(verb) && thing.test(norm))
}
