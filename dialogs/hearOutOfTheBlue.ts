import type { DialogContext } from 'botbuilder-dialogs'
import { isActVerb } from '../src/goals/isGoalVerb'
import { matchGoal } from '../src/goals/matchGoal'
import { readNewWording } from '../src/goals/readNewWording'
import type { Command } from '../src/reading/command'
import { readAnotherGoal } from '../src/reading/readAnotherGoal'
import { readFitChoice } from '../src/reading/readFitChoice'
import type { Reading } from '../src/reading/reading'
import { readMessage } from '../src/reading/readMessage'
import { isGreeting } from '../src/reading/shortAnswers'
import { cutToWhatMatters } from '../src/reflecting/cutToWhatMatters'
import { isTimeOnly } from '../src/reflecting/hearStep'
import { tellStep } from '../src/reflecting/tellStep'
import { turnWords } from '../src/reflecting/turnWords'
import { answerAside, answerBack, questionBack } from './answerBack'
import { CHECK_IN_DIALOG } from './checkInDialog'
import { GOAL_DIALOG } from './goalDialog'
import { GOAL_STATUS_DIALOG, type GoalStatusOptions } from './goalStatusDialog'
import { hearAboutStep } from './hearAboutStep'
import { REWORDS } from './rewords'
import { type Scene, say } from './scene'

/** Over this confidence a report is taken for one, and opens a check-in. */
const SURE = 0.5

/** A step told without being asked is a few words, at most. */
const MOST_WORDS_OF_STEP = 8

/** Words that begin an afterthought about what is to come, and no report. */
const TENTATIVE = /^\W{0,3}(?:or )?(?:maybe|perhaps|might|could)\b/i

/** Words of theirs that are given back, at most. */
const MOST_WORDS = 20

/**
 * Nothing is open: a report opens a check-in, a further goal the goal dialog, a request or a question back is answered
 * (`obey` carries out a command); anything else is heard, and the lead handed back.
 */
export async function hearOutOfTheBlue(
  dc: DialogContext,
  scene: Scene,
  text: string,
  obey: (command: Command) => Promise<void>,
): Promise<void> {
  const { record } = scene
  const goals = record.activeGoals(scene.now)
  const readings = (goals.length > 0 ? goals.map(({ words }) => words) : ['']).map((goal) =>
    readMessage({ message: text, goal, said: [], today: scene.today }),
  )
  const [reading] = readings as [Reading, ...Reading[]]
  const question = questionBack(reading.clauses)
  const { request, stance } = reading
  if (!reading.aside && (readFitChoice(text) === 'keep' || (goals.length > 0 && isTimeOnly(text)))) {
    say(scene, { name: 'short word', reflection: 'short word', because: 'It adds to a talk that is over.' })
    return
  }
  const [goal] = goals
  const wording = goal && goals.length === 1 && REWORDS.test(text) ? readNewWording(text, goal.words) : undefined
  if (goal && wording?.kind === 'reword') {
    await dc.beginDialog(GOAL_DIALOG, { goal: goal.id, words: wording.words })
    return
  }
  if (goals.length > 0 && text.includes(' ') && !TENTATIVE.test(text) && readings.some(isReport)) {
    await dc.beginDialog(CHECK_IN_DIALOG, { report: text })
    return
  }
  if (request === 'stop' || request === 'human') return obey(request)
  if (reading.aside === 'noWords' || reading.aside === 'silence') {
    say(scene, { name: 'short word', reflection: 'short word', because: 'It asks for nothing.' })
    return
  }
  if (answerAside(scene, reading)) return
  if (question) return answerBack(scene, question)
  if (goals.length === 0) return askForGoal(dc, scene, text)
  if (await hearAboutStep(dc, scene, text, reading)) return
  const another = anotherGoal(text)
  if (another !== undefined) {
    await dc.beginDialog(GOAL_DIALOG, another === '' ? {} : { words: another })
    return
  }
  const named = matchGoal(text, goals) !== undefined && goals.length > 1
  if (request === 'adjust') return obey('changeGoal')
  if (request === 'pause' && !named) return obey('pause')
  if (request === 'pause' || request === 'drop') {
    const status = request === 'pause' ? 'paused' : 'letGo'
    await dc.beginDialog(GOAL_STATUS_DIALOG, { status, text } satisfies GoalStatusOptions)
    return
  }
  if (stance === 'thanks') {
    say(scene, { name: 'thanked', reflection: 'thanked', because: 'Nothing is open.' })
    return
  }
  if (stance === 'declines') {
    say(scene, {
      name: 'would rather not say',
      reflection: 'unsaid',
      because: 'What they keep to themselves is theirs.',
    })
    return
  }
  if (stance === 'bye' || stance === 'yes' || stance === 'no' || isShortWord(text)) {
    say(scene, { name: 'short word', reflection: 'short word', because: 'Nothing is open.' })
    return
  }
  if (request === 'advice') {
    say(scene, {
      name: 'asks for ideas',
      question: 'ask tried',
      because: 'Ideas begin with what they already know or have tried.',
    })
    return
  }
  keepPromises(scene, reading, goals.length === 1 ? goals[0]?.id : undefined)
  if (stance !== 'discord' && isStep(text)) {
    const goal = goals.length === 1 ? goals[0]?.id : undefined
    record.add({ at: scene.now, kind: 'said', goal, what: 'promise', words: text })
    say(
      scene,
      { name: 'a step out of the blue', reflection: 'reflect plan', because: 'They name what they will do.' },
      { step: tellStep({ words: text }) },
    )
    return
  }
  const words = turnWords(cutToWhatMatters(text, MOST_WORDS))
  const reflection = stance === 'discord' ? 'own discord' : words ? 'reflect words' : undefined
  const move = { name: 'out of the blue', reflection, question: 'ask lead', because: 'They lead.' }
  say(scene, { ...move, suggestions: ['Check in', 'My goals', 'Help'] }, { words })
}

/** "Ring my sister": a few words that begin with what is done; one word alone tells too little. */
function isStep(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length > 1 && words.length <= MOST_WORDS_OF_STEP && isActVerb(/^[a-z]+/i.exec(text)?.[0] ?? '')
}

/** "Perfect", "whatever", "yes is good": a word after the end, which asks for nothing. */
function isShortWord(text: string): boolean {
  return /^(?:(?:yes|yeah|ok|okay|all|it|it's|its|that|that's|is|sounds?|oh|very)[, ]+){0,3}(?:good|great|perfect|fine|cool|nice|whatever|right|lovely|super|same|will do|deal|hm+|meh|lol|haha)\W{0,3}$/i.test(
    text,
  )
}

function isReport({ progress, confidence }: Reading): boolean {
  return progress !== 'unknown' && confidence >= SURE
}

/** The words of a goal beside those they have; empty where they want one and have not said it. */
function anotherGoal(text: string): string | undefined {
  const wording = readNewWording(text, '')
  return wording?.kind === 'newGoal' ? wording.words : readAnotherGoal(text)
}

async function askForGoal(dc: DialogContext, scene: Scene, text: string): Promise<void> {
  if (isGreeting(text)) {
    say(scene, { name: 'welcome back no goal', question: 'welcome back no goal', because: 'They are back.' })
    await dc.beginDialog(GOAL_DIALOG, { asked: true })
    return
  }
  await dc.beginDialog(GOAL_DIALOG, { words: text })
}

function keepPromises({ record, now }: Scene, { commitments }: Reading, goal: string | undefined): void {
  for (const { text: words, day } of commitments)
    record.add({ at: now, kind: 'said', goal, what: 'promise', words, day })
}
