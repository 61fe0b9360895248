import type { Activity } from 'botbuilder'
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs'
import type { Goal } from '../src/goals/goal'
import { matchGoal } from '../src/goals/matchGoal'
import type { Command } from '../src/reading/command'
import { readCommand } from '../src/reading/readCommand'
import { readCrisis } from '../src/reading/readCrisis'
import { readFitChoice } from '../src/reading/readFitChoice'
import { readMessage } from '../src/reading/readMessage'
import { isSkip } from '../src/reading/shortAnswers'
import { cutToWhatMatters } from '../src/reflecting/cutToWhatMatters'
import { turnWords } from '../src/reflecting/turnWords'
import { nextCheckIn, tellWhen } from '../src/schedule/nextCheckIn'
import { CHECK_IN_DIALOG, CheckInDialog } from './checkInDialog'
import { GOAL_DIALOG, GoalDialog } from './goalDialog'
import { leaveOpenCheckIn } from './leaveOpenCheckIn'
import { REASONS_DIALOG, ReasonsDialog } from './reasonsDialog'
import { SAFETY_DIALOG, SafetyDialog } from './safetyDialog'
import { type Scene, say, sceneOf } from './scene'
import { SETTINGS_DIALOG, SettingsDialog } from './settingsDialog'
import { WELCOME_DIALOG, WelcomeDialog } from './welcomeDialog'

/** Events that are not typed by a client. */
export const HELLO_EVENT = 'oars.hello'
export const CHECK_IN_DUE_EVENT = 'oars.checkInDue'

/** Longer messages are answered by asking which part matters most. */
const LONGEST_MESSAGE = 4000

/** A client who wrote this recently is in the middle of something: a scheduled check-in does not cut in. */
const JUST_NOW = 30 * 60 * 1000

/** Which conversation now? A crisis first, then commands, then the dialog that is open, then what the message suggests. */
export class RootDialog extends ComponentDialog {
  constructor() {
    super('root')
    this.addDialog(new WelcomeDialog())
    this.addDialog(new GoalDialog())
    this.addDialog(new ReasonsDialog())
    this.addDialog(new CheckInDialog())
    this.addDialog(new SettingsDialog())
    this.addDialog(new SafetyDialog())
  }

  /** The root never ends: whatever is open below it, the next activity comes here first. */
  protected override async onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.onContinueDialog(dc)
  }

  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const { activity } = dc.context
    if (activity.type === 'event') await this.hearEvent(dc, scene, activity)
    else await this.hearMessage(dc, scene, activity)
    scene.voice.dialog = dc.activeDialog?.id
    return Dialog.EndOfTurn
  }

  private async hearEvent(dc: DialogContext, scene: Scene, activity: Activity): Promise<void> {
    if (activity.name === HELLO_EVENT && !scene.record.welcomed) await dc.beginDialog(WELCOME_DIALOG)
    if (activity.name === CHECK_IN_DUE_EVENT) await this.openScheduled(dc, scene)
  }

  /** A check-in that is due opens itself, unless something else is going on: then it is asked a week later. */
  private async openScheduled(dc: DialogContext, scene: Scene): Promise<void> {
    const { record, now } = scene
    if (record.stopped) return
    if (record.pausedUntil !== undefined) record.add({ at: now, kind: 'resumed' })
    record.add({ at: now, kind: 'nextCheckIn', due: nextCheckIn(now, record.zone) })
    const talkingNow = dc.activeDialog !== undefined && now - (record.told.at(-1)?.at ?? 0) < JUST_NOW
    if (talkingNow || dc.activeDialog?.id === SAFETY_DIALOG || record.activeGoals(now).length === 0) return
    leaveOpenCheckIn(scene)
    await dc.cancelAllDialogs()
    await dc.beginDialog(CHECK_IN_DIALOG, { scheduled: true })
  }

  private async hearMessage(dc: DialogContext, scene: Scene, activity: Activity): Promise<void> {
    const text = (activity.text ?? '').trim()
    activity.text = text
    const crisis = readCrisis(text).level !== 'none'
    if (dc.activeDialog?.id === SAFETY_DIALOG) {
      await dc.continueDialog()
    } else if (crisis) {
      await dc.beginDialog(SAFETY_DIALOG)
    } else if (!scene.record.welcomed) {
      await dc.beginDialog(WELCOME_DIALOG)
    } else if (text === '') {
      await this.sayAndReturn(dc, scene, 'not text')
    } else if (text.length > LONGEST_MESSAGE) {
      await this.sayAndReturn(dc, scene, 'long message')
    } else {
      const command = answersOpenQuestion(dc, text) ? undefined : readCommand(text)
      if (command) await this.obey(dc, scene, command, text)
      else if (dc.activeDialog) await dc.continueDialog()
      else await this.hearOutOfTheBlue(dc, scene, text)
    }
  }

  private async sayAndReturn(dc: DialogContext, scene: Scene, heading: string): Promise<void> {
    say(scene, { name: heading, reflection: heading, because: 'The message cannot be read as it is.' })
    await dc.repromptDialog()
  }

  private async obey(dc: DialogContext, scene: Scene, command: Command, text: string): Promise<void> {
    switch (command) {
      case 'cancel':
        return this.cancel(dc, scene)
      case 'checkIn':
        if (dc.activeDialog?.id === CHECK_IN_DIALOG) return dc.repromptDialog()
        return this.begin(dc, scene, CHECK_IN_DIALOG)
      case 'newGoal':
        return this.begin(dc, scene, GOAL_DIALOG)
      case 'changeGoal':
        return this.changeGoal(dc, scene)
      case 'startOver':
        return this.startOver(dc, scene)
      default:
        await dc.beginDialog(SETTINGS_DIALOG, { command, text })
    }
  }

  /** Begins again whatever was open; goals and what was told before stay. */
  private async startOver(dc: DialogContext, scene: Scene): Promise<void> {
    const open = dc.activeDialog?.id
    const settingGoal =
      open === GOAL_DIALOG || open === REASONS_DIALOG || scene.record.activeGoals(scene.now).length === 0
    say(scene, { name: 'started over', reflection: 'started over', because: 'They want to begin again.' })
    await this.begin(dc, scene, settingGoal ? GOAL_DIALOG : CHECK_IN_DIALOG)
  }

  private async cancel(dc: DialogContext, scene: Scene): Promise<void> {
    const heading = dc.activeDialog ? 'cancelled' : 'nothing to cancel'
    leaveOpenCheckIn(scene)
    await dc.cancelAllDialogs()
    say(scene, { name: heading, reflection: heading, because: 'They want to leave this.' })
  }

  private async begin(dc: DialogContext, scene: Scene, dialog: string, options?: object): Promise<void> {
    leaveOpenCheckIn(scene)
    await dc.cancelAllDialogs()
    await dc.beginDialog(dialog, options)
    if (!dc.activeDialog && scene.record.activeGoals(scene.now).length === 0) await dc.beginDialog(GOAL_DIALOG)
  }

  private async changeGoal(dc: DialogContext, scene: Scene): Promise<void> {
    const goals = scene.record.activeGoals(scene.now)
    await this.begin(dc, scene, GOAL_DIALOG, goals.length > 1 ? { pick: true } : { goal: goals[0]?.id })
  }

  /** Nothing is open: a report opens a check-in, a first goal the goal dialog; anything else is heard and the lead handed back. */
  private async hearOutOfTheBlue(dc: DialogContext, scene: Scene, text: string): Promise<void> {
    const goals = scene.record.activeGoals(scene.now)
    if (goals.length === 0) {
      await dc.beginDialog(GOAL_DIALOG, { words: text })
      return
    }
    const readings = goals.map((goal) => readMessage({ message: text, goal: goal.words, said: [], today: scene.today }))
    const says = text.includes(' ')
    if (says && readings.some(({ progress, confidence }) => progress !== 'unknown' && confidence >= 0.5)) {
      await dc.beginDialog(CHECK_IN_DIALOG, { report: text })
      return
    }
    const request = readings[0]?.request
    if (request === 'adjust') return this.changeGoal(dc, scene)
    if (request === 'pause' || request === 'stop' || request === 'human') return this.obey(dc, scene, request, text)
    if (request === 'drop') return this.letGo(scene, matchGoal(text, goals) ?? (goals.at(-1) as Goal))
    const stance = readings[0]?.stance ?? 'none'
    if (stance === 'bye' || stance === 'thanks' || stance === 'yes' || stance === 'no') {
      const due = scene.record.due ?? nextCheckIn(scene.now, scene.record.zone)
      const when = tellWhen(due, scene.record.zone)
      say(scene, { name: 'close', reflection: 'close', because: 'Nothing is open.' }, { when })
      return
    }
    for (const { text: words, day } of readings[0]?.commitments ?? []) {
      const goal = goals.length === 1 ? goals[0]?.id : undefined
      scene.record.add({ at: scene.now, kind: 'said', goal, what: 'promise', words, day })
    }
    const words = turnWords(cutToWhatMatters(text, 20))
    const reflection = stance === 'discord' ? 'own discord' : words ? 'reflect words' : undefined
    const move = { name: 'out of the blue', reflection, question: 'ask lead', because: 'They lead.' }
    say(scene, { ...move, suggestions: ['Check in', 'My goals', 'Help'] }, { words })
  }

  /** A goal is theirs to let go, also between check-ins. */
  private letGo(scene: Scene, goal: Goal): void {
    scene.record.add({ at: scene.now, kind: 'goalStatus', goal: goal.id, status: 'letGo' })
    say(scene, { name: 'goal let go', reflection: 'goal let go', because: 'The goal is theirs to let go.' })
  }
}

/** Whether what looks like a command is an answer to what was asked ("pause it" to how the goal sits). */
function answersOpenQuestion(dc: DialogContext, text: string): boolean {
  const asked = dc.activeDialog?.state?.talk?.asked as string[] | undefined
  if (dc.activeDialog?.id === REASONS_DIALOG && isSkip(text)) return true
  return dc.activeDialog?.id === CHECK_IN_DIALOG && asked?.at(-1) === 'ask fit' && readFitChoice(text) !== undefined
}
