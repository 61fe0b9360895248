import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import type { Aside, Reading } from '../src/reading/reading'
import { isQuestion } from '../src/reading/shortAnswers'
import { answerAside, answerBack, questionBack } from './answerBack'
import { type Scene, say } from './scene'
import { SETTINGS_DIALOG } from './settingsDialog'

/** Words that address Oars or the talk: without them "take a break from social media" is a goal and no request. */
const ADDRESSES_US =
  /\b(?:you|u|ya|your|we|us|oars|this|it|these|here|later|messages?|texts?|bot|chat|real person|human)\b/i

/** Asks for a verdict on the goal. */
const JUDGES =
  /\b(?:good|right|bad|wrong|enough|realistic|sensible|ok|okay|stupid|silly|possible|doable|makes? sense|too (?:much|big|hard|small|easy|little))\b/i

/**
 * What a message asks for instead of answering: a pause, no more messages, a person. Undefined where it asks for none of
 * these. The settings answer; afterwards the dialog asks its question again, or ends where they want to stop.
 */
export async function hearRequest(
  dc: DialogContext,
  { request }: Reading,
  text: string,
): Promise<DialogTurnResult | undefined> {
  if (request !== 'pause' && request !== 'stop' && request !== 'human') return undefined
  if (!ADDRESSES_US.test(text)) return undefined
  return dc.beginDialog(SETTINGS_DIALOG, { command: request, text })
}

/** What is no goal and no reason, however it is put. */
const NO_GOAL: ReadonlySet<Aside> = new Set([
  ...(['language', 'orders', 'machine', 'personal', 'view', 'others', 'privacy', 'affection', 'thanksUs'] as const),
  ...(['verdict', 'service', 'expert'] as const),
])

/** Words of chat before a question: "lol did you see the game". */
const CHAT = /^(?:(?:lol|haha+|omg|bro|dude|man|mate|hey|oh|anyway|btw)[,.! ]+){1,4}/i

/** Answers a question back, or what a message does besides, and says whether it did; a message that tells something as well is no question back. */
export function hearQuestion(scene: Scene, reading: Reading, said: string): boolean {
  if (reading.aside && NO_GOAL.has(reading.aside)) return answerAside(scene, reading)
  const text = said.replace(CHAT, '')
  const known = questionBack(reading.clauses)
  const asksOnly = reading.clauses.every(({ role }) => role === 'question')
  if (known && (asksOnly || isQuestion(text))) {
    answerBack(scene, known)
    return true
  }
  if (!isQuestion(text)) return false
  if (JUDGES.test(text)) {
    say(scene, { name: 'goal judged', reflection: 'goal judged', because: 'Whether a goal is good is theirs to say.' })
    return true
  }
  say(scene, {
    name: 'asked back',
    reflection: 'asked back',
    because: 'They ask back, and the view that counts is theirs.',
  })
  return true
}
