import { normalise } from './1-normalise'
import { compilePhrases } from './compilePhrases'
import { foldText } from './foldText'
import lexicon from './lexicon/safetyAnswers.json'
import { readCommand } from './readCommand'
import { readMessage } from './readMessage'
import { takesBack } from './shortAnswers'

/** What a message answers while the client's safety is asked about. */
export type SafetyAnswer =
  | 'goOn' // "can we go on", "I want to talk about my goal"
  | 'whoIsTold' // "are you going to call the police"
  | 'alone' // "there's nobody", "I can't call"
  | 'called' // "I'm on the phone with 988"
  | 'reached' // "I talked to my sponsor"
  | 'nearby' // "my sister is here": help or, where someone is the danger, the danger
  | 'danger' // "I'm not safe"
  | 'safe' // "I'm fine", "it was a figure of speech"
  | 'helpWanted' // "help me", "I don't know what to do"
  | 'goodbye' // "goodnight"
  | 'retraction' // "forget I said that"
  | 'joke' // "lol jk"
  | 'anger' // "stupid bot"
  | 'stop' // "stop messaging me"
  | 'leave' // "cancel"
  | 'yes'
  | 'no'
  | 'unsure' // "maybe", "sometimes"
  | 'other'

const explicit = lexicon.kinds.map(({ answer, whole, say }) => ({
  answer: answer as SafetyAnswer,
  whole: whole && new RegExp(`^(?:(?:ok|okay|so|right|well|anyway|now|yes|yeah|no|,|[.]) ){0,4}(?:${source(whole)})$`),
  say: compilePhrases(say, lexicon.lists),
}))

/** How often, rather than yes or no. */
const sometimes =
  /^(?:(?:yes|yeah|well|i guess|only|just|um) )?(?:,? )?(?:sometimes|kind of|kinda|sort of|sorta|a (?:bit|little)|maybe|i think so|i guess(?: so)?|probably|possibly|often|every day|all the time|most days|now and then|off and on|on and off)(?: .{0,30})?$/

/** Nothing but laughing faces. */
const LAUGHTER =
  /^(?=.{0,200}[\u{1F600}-\u{1F606}\u{1F923}\u{1F639}])(?:\s|\p{Extended_Pictographic}|\u{FE0F}){1,200}$/u

/** "Just kidding" takes back as a joke, which is answered otherwise. */
const JOKES = /\b(?:jok(?:e|es|ing)|kidding|jk)\b/i

/** The most characters that are looked at. */
const longest = 600

/**
 * What a message answers to a question about safety, on the whole. `asked` is the question as sent. What a bare yes or
 * no means depends on the question, and is left to the caller. A further sign of crisis is readCrisis's to find.
 */
export function readSafetyAnswer(message: string, asked?: string): SafetyAnswer {
  const short = message.slice(0, longest)
  const text = foldText(normalise(short)).text.replace(/(?: [.,!?]){1,8}$/, '')
  const command = readCommand(short)
  if (command === 'checkIn' || command === 'resume') return 'goOn'
  if (command === 'stop') return text === 'stop it' ? 'anger' : 'stop'
  if (command === 'human' || command === 'help') return 'helpWanted'
  if (LAUGHTER.test(short)) return 'joke'
  if (takesBack(short) && !JOKES.test(short)) return 'retraction'
  const found = explicit.find(({ whole, say }) => whole?.test(text) || say.test(text))
  if (found) return found.answer
  if (command === 'cancel' || command === 'startOver') return 'leave'
  const { stance } = readMessage({ message: short, goal: '', said: [], asked })
  if (stance === 'discord') return 'anger'
  if (stance === 'bye') return 'goodbye'
  if (stance === 'unsure' || sometimes.test(text)) return 'unsure'
  if (stance === 'yes' || stance === 'no') return stance
  return /^(?:no|nope|nah)(?= |$)/.test(text) ? 'no' : /^(?:yes|yeah|yep|yup)(?= |$)/.test(text) ? 'yes' : 'other'
}

function source(phrases: readonly string[]): string {
  return compilePhrases(phrases, lexicon.lists).source
}
