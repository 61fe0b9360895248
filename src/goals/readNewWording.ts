import { parseGoal } from './parseGoal'
import { joinPicture, splitPicture } from './splitPicture'
import { swapFigure } from './swapFigure'

/** `reword`: the goal in its new words. `newGoal`: words for a second goal beside it; empty where they are still to come. */
export interface NewWording {
  kind: 'reword' | 'newGoal'
  words: string
}

const MOST_CHARACTERS = 300
const newGoal =
  /^(?:(?:yes|ok|no|keep it|and|also|plus)[,.]? (?:and |also |but )?)?(?:(?:i(?:'d like| want| have| would like)|can i (?:add|have|set)|add|set|here's)(?: to (?:add|set|have))? )?(?:a |an |my |the )?(?:new|second|another|other|extra) goal\b(?: (?:is|would be|too|please|as well))*(?: to)?\s*[:,–—-]?\s*/i
const reword =
  /^(?:(?:yes|yeah|ok|okay|no|well|so|maybe|i think|can (?:we|i)|could (?:we|i)|let's|lets|i'd (?:like|rather)|i want to|please)[,:]? ){0,3}(?:(?:a )?(?:smaller|bigger|easier|harder|shorter|longer)(?: (?:one|version|goal|step))? (?:would|could|might|'d) be (?:to |just |like |about ){0,2}|(?:smaller|bigger|easier|harder|less|more|shrink it|change it|change|reword(?: it)?|new wording|my new wording|new words|different)\s?[:–—-]\s*|(?:change|make|set|cut|reduce|lower|raise|shrink|move|put|reword|switch|adjust|drop|turn|bring) (?:it|this|that|the goal|my goal|the number)(?: (?:down|up|back))?(?: to(?: just)?| into| be| at)? |(?:keep|hold|leave|have) (?:it|this|that) (?:at|to) |(?:(?:change|cut|switch)(?: (?:down|up|back))?|go (?:down|up|back)) to )/i

/** "Keep it at three": new only where the figure is another. */
const holds = /\b(?:keep|hold|leave|have) (?:it|this|that) (?:at|to) /i

/** Sizes without a figure ("make it smaller") name no new wording yet. */
const sizeOnly =
  /^(?:a (?:bit|little|lot) |much |way |even |something )?(?:smaller|bigger|easier|harder|less|more|shorter|longer|different|simpler|lower|higher|better|work|happen|fit|stop|go|up|down|half|easy|small|easier for me)\b.{0,20}$/i
const aDay =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:before|by|tomorrow|tonight|today|next week)\b/i

const bareFigure =
  /^(?:about |only |just |maybe )?(?:[£$€]? ?\d|once\b|twice\b|an? hour\b|half an?\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)/i

/** "Make it 11:30. no leave it": the wording is taken back in the same breath. */
const takesItBack = /\b(?:no|nah|actually|or)[,.]? (?:just |please )?(?:leave|keep) it\b.{0,20}$/i

/** A bare figure for a goal of less or of none is a limit to it: "quit smoking: 5 a day". */
function asLimit(goalWords: string, said: string): string | undefined {
  if (parseGoal(goalWords).direction === 'do' || !bareFigure.test(said) || said.split(/\s+/).length > 6)
    return undefined
  return joinPicture(splitPicture(goalWords)?.front ?? goalWords, said)
}

/**
 * New words for a goal in an answer to how it fits: what follows "smaller:", "change it to" or "new goal:", or a bare new
 * figure or period put into the goal's own words ("twice", "every month instead"). Undefined where the answer is anything
 * else; a bare answer with a day in it ("two walks before Friday") is a step, not a wording.
 */
export function readNewWording(message: string, goalWords: string): NewWording | undefined {
  const text = message.trim().replace(/[’]/g, "'")
  if (text.length > MOST_CHARACTERS || text.endsWith('?') || takesItBack.test(text)) return undefined
  const second = newGoal.exec(text)
  if (second) return { kind: 'newGoal', words: text.slice(second[0].length).trim() }
  const lead = reword.exec(text)
  if (lead) {
    const said = text.slice(lead[0].length).trim()
    if (said === '' || sizeOnly.test(said)) return undefined
    const words = swapFigure(goalWords, said) ?? asLimit(goalWords, said) ?? said
    return sameMeasure(words, goalWords) && holds.test(text) ? undefined : { kind: 'reword', words }
  }
  if (aDay.test(text)) return undefined
  const words = swapFigure(goalWords, text)
  return words === undefined || sameMeasure(words, goalWords) ? undefined : { kind: 'reword', words }
}

/** "3 is plenty" said of three times a week: the figure it has already. */
function sameMeasure(words: string, goalWords: string): boolean {
  if (words === goalWords) return true
  const [one, other] = [parseGoal(words), parseGoal(goalWords)]
  const sameDays = one.days.join() === other.days.join()
  return (
    one.target !== null && one.target === other.target && one.per === other.per && one.unit === other.unit && sameDays
  )
}
