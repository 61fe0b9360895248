import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import { readConsent } from '../src/reading/readConsent'
import type { Reading } from '../src/reading/reading'
import { readMessage } from '../src/reading/readMessage'
import { givesReason, isBareTime, isGreeting, leavesItToUs } from '../src/reading/shortAnswers'
import { mendSpelling } from '../src/reflecting/mendSpelling'
import { quotable } from '../src/reflecting/quotable'
import { turnWords } from '../src/reflecting/turnWords'
import { ask, type GoalState, isFirst } from './askGoal'
import { isFeelingOnly, isReadyGoal, tellsInstead } from './goalWording'
import { leaveGoal, letGoalGo } from './leaveGoal'
import { plainReason } from './reasonWords'
import type { Scene } from './scene'

/** A message as read where no goal is at hand yet. */
export function readGoalMessage(scene: Scene, message: string): Reading {
  return readMessage({ message, goal: '', said: [], asked: scene.asked, today: scene.today })
}

/**
 * Asked for a goal they said something else: something hard, a wish for ideas, a bare yes or no, a greeting, a feeling, a
 * reason, how things are. Each is answered as what it is; undefined where the words may be a goal.
 */
export async function hearNoGoal(
  dc: DialogContext,
  scene: Scene,
  state: GoalState,
  text: string,
): Promise<DialogTurnResult | undefined> {
  const goal = scene.record.goal(state.goal)
  const { request, stance, hard, feelings } = readGoalMessage(scene, text)
  if (hard && !isReadyGoal(text) && isFirst(state, 'ask room')) {
    return ask(scene, state, 'words', 'ask room', { hard: quotable(hard.text) }, [], 'reflect hard')
  }
  if (request === 'advice' || leavesItToUs(text)) return ask(scene, state, 'words', 'goal is yours')
  if (request === 'drop' && !isReadyGoal(text)) return goal ? letGoalGo(dc, scene, goal) : leaveGoal(dc, scene, state)
  const consent = readConsent(text)
  const bareYes = stance === 'yes' || (consent.yes && consent.rest === '')
  const anew = goal ? 'goal reworded ask' : 'ask goal'
  if (bareYes && isFirst(state, 'ask goal')) return ask(scene, state, 'words', anew)
  if (bareYes || (stance !== 'none' && stance !== 'offTopic')) {
    if (goal || stance === 'bye' || !isFirst(state, 'nothing in mind')) return leaveGoal(dc, scene, state)
    const reflection = stance === 'discord' ? 'own discord' : undefined
    return ask(scene, state, 'words', reflection ? 'ask goal' : 'nothing in mind', {}, [], reflection)
  }
  if (givesReason(text)) {
    state.why = plainReason(text)
    const words = turnWords(state.why)
    return ask(scene, state, 'words', anew, { words }, [], words ? 'reflect words' : undefined)
  }
  if (isGreeting(text) || isBareTime(text) || !/[a-z]{2}/i.test(text)) return ask(scene, state, 'words', anew)
  if (/^nothing(?: (?:new|much|really|special))?$/i.test(text) && isFirst(state, 'nothing in mind')) {
    return ask(scene, state, 'words', 'nothing in mind')
  }
  if (feelings[0] && isFeelingOnly(text) && isFirst(state, 'feels')) {
    return ask(scene, state, 'words', 'ask goal', { feeling: feelings[0].text.toLowerCase() }, [], 'reflect feeling')
  }
  if (tellsInstead(mendSpelling(text)) && (isFirst(state, 'tells') || isFirst(state, 'tells again'))) {
    const words = turnWords(text)
    return ask(scene, state, 'words', 'ask goal', { words }, [], words ? 'reflect words' : undefined)
  }
  return undefined
}
