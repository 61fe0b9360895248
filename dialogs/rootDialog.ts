import type { Activity } from 'botbuilder'
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs'
import { CHECK_IN_DUE_EVENT, HELLO_EVENT } from '../src/events'
import type { Command } from '../src/reading/command'
import { readCommand } from '../src/reading/readCommand'
import { readFitChoice, readPlainChoice } from '../src/reading/readFitChoice'
import { isSkip } from '../src/reading/shortAnswers'
import { nextCheckIn } from '../src/schedule/nextCheckIn'
import { CHECK_IN_DIALOG, CheckInDialog } from './checkInDialog'
import { GOAL_DIALOG, GoalDialog } from './goalDialog'
import { GOAL_STATUS_DIALOG, GoalStatusDialog } from './goalStatusDialog'
import { hearOutOfTheBlue } from './hearOutOfTheBlue'
import { leaveOpenCheckIn } from './leaveOpenCheckIn'
import { PASS_ON } from './passOn'
import { REASONS_DIALOG, ReasonsDialog } from './reasonsDialog'
import { asksBeforeGoingOn, crisisIn, GO_ON, goOn, SAFETY_DIALOG, SafetyDialog } from './safetyDialog'
import { type Scene, say, sceneOf } from './scene'
import { SETTINGS_DIALOG, SettingsDialog, START_OVER } from './settingsDialog'
import { StepDialog } from './stepDialog'
import { WELCOME_DIALOG, WelcomeDialog } from './welcomeDialog'
import { wordsOf } from './wordsOf'

/** Longer messages are answered by asking which part matters most. */
const LONGEST_MESSAGE = 4000

/** A client who wrote this recently is in the middle of something: a scheduled check-in does not cut in. */
const JUST_NOW = 30 * 60 * 1000

/** Answered inside the safety talk, which then stays where it was. */
const BESIDE_SAFETY: readonly Command[] = ['goals', 'history', 'export', 'whoSees', 'whatAreYou', 'delete', 'pause']

/** The client's own word that the safety talk is over, and what they want in its place. */
const INSTEAD_OF_SAFETY: readonly Command[] = ['newGoal', 'changeGoal', 'bringBack']

/** Which conversation now? A crisis first, then commands, then the dialog that is open, then what the message suggests. */
export class RootDialog extends ComponentDialog {
  constructor() {
    super('root')
    this.addDialog(new WelcomeDialog())
    this.addDialog(new GoalDialog())
    this.addDialog(new StepDialog())
    this.addDialog(new ReasonsDialog())
    this.addDialog(new GoalStatusDialog())
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
    const words = wordsOf(activity)
    // A crisis counts wherever it was written: in a message, in a field of a card, in the name of an event.
    const crisis = crisisIn(scene, words).level !== 'none'
    if (activity.type === 'event' && !crisis) await this.hearEvent(dc, scene, activity)
    else await this.hearMessage(dc, scene, activity, crisis ? words : (activity.text ?? '').trim(), crisis)
    scene.voice.dialog = dc.activeDialog?.id
    return Dialog.EndOfTurn
  }

  private async hearEvent(dc: DialogContext, scene: Scene, activity: Activity): Promise<void> {
    if (activity.name === HELLO_EVENT && !scene.record.welcomed && !inSafety(dc)) await dc.beginDialog(WELCOME_DIALOG)
    if (activity.name === CHECK_IN_DUE_EVENT) await this.openScheduled(dc, scene)
  }

  /** A check-in that is due opens itself, unless something else is going on: then it is asked a week later. */
  private async openScheduled(dc: DialogContext, scene: Scene): Promise<void> {
    const { record, now } = scene
    if (record.stopped) return
    if (record.pausedUntil !== undefined) record.add({ at: now, kind: 'resumed' })
    record.add({ at: now, kind: 'nextCheckIn', due: nextCheckIn(now, record.zone) })
    if (inSafety(dc)) {
      while (dc.activeDialog && dc.activeDialog.id !== SAFETY_DIALOG) await dc.endDialog()
      await dc.continueDialog()
      return
    }
    if (dc.activeDialog && now - (record.told.at(-1)?.at ?? 0) < JUST_NOW) return
    if (record.activeGoals(now).length === 0) return
    leaveOpenCheckIn(scene)
    await dc.cancelAllDialogs()
    await dc.beginDialog(CHECK_IN_DIALOG, { scheduled: true })
  }

  private async hearMessage(
    dc: DialogContext,
    scene: Scene,
    activity: Activity,
    text: string,
    crisis: boolean,
  ): Promise<void> {
    activity.type = 'message'
    activity.text = text
    if (inSafety(dc)) {
      await this.hearInSafety(dc, scene, text, crisis)
    } else if (crisis) {
      await dc.beginDialog(SAFETY_DIALOG)
    } else if (!scene.record.welcomed) {
      await dc.beginDialog(WELCOME_DIALOG)
    } else if (text === '') {
      await this.sayAndReturn(dc, scene, 'not text')
    } else if (text.length > LONGEST_MESSAGE) {
      await this.sayAndReturn(dc, scene, 'long message')
    } else {
      const command = answersOpenQuestion(dc, scene, text) ? undefined : readCommand(text)
      if (command) await this.obey(dc, scene, command, text)
      else if (dc.activeDialog) await this.continueOpen(dc, scene, text)
      else await hearOutOfTheBlue(dc, scene, text, (found) => this.obey(dc, scene, found, text))
    }
  }

  /** The safety talk hears everything first; a question beside it (whether to delete) is answered or dropped. */
  private async hearInSafety(dc: DialogContext, scene: Scene, text: string, crisis: boolean): Promise<void> {
    const command = crisis ? undefined : readCommand(text)
    const beside = dc.activeDialog?.id !== SAFETY_DIALOG
    if (beside && !crisis && !command) {
      await this.continueOpen(dc, scene, text)
      return backInSafety(dc)
    }
    while (dc.activeDialog && dc.activeDialog.id !== SAFETY_DIALOG) await dc.endDialog()
    if (command && BESIDE_SAFETY.includes(command)) {
      await this.obey(dc, scene, command, text)
      return backInSafety(dc)
    }
    if (command && INSTEAD_OF_SAFETY.includes(command)) {
      if (dc.activeDialog && asksBeforeGoingOn(scene, dc.activeDialog)) return
      goOn(scene)
      return this.obey(dc, scene, command, text)
    }
    const { result } = await dc.continueDialog()
    if (result !== GO_ON || dc.activeDialog) return
    await this.begin(dc, scene, scene.record.welcomed ? CHECK_IN_DIALOG : WELCOME_DIALOG)
  }

  private async continueOpen(dc: DialogContext, scene: Scene, text: string): Promise<void> {
    const open = dc.stack.map(({ id }) => id)
    const { result } = await dc.continueDialog()
    if (result === START_OVER) await this.startOver(dc, scene, open)
    if (result === PASS_ON) await hearOutOfTheBlue(dc, scene, text, (found) => this.obey(dc, scene, found, text))
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
      case 'bringBack':
        return this.begin(dc, scene, GOAL_STATUS_DIALOG, { status: 'active', text })
      case 'startOver':
        if (!dc.activeDialog && scene.record.goals.length === 0) return this.startOver(dc, scene, [])
        break
    }
    // A second question of the same kind takes the place of the first.
    if (dc.activeDialog?.id === SETTINGS_DIALOG) await dc.replaceDialog(SETTINGS_DIALOG, { command, text })
    else await dc.beginDialog(SETTINGS_DIALOG, { command, text })
  }

  /** Begins again whatever was open; goals and what was told before stay. */
  private async startOver(dc: DialogContext, scene: Scene, open: string[]): Promise<void> {
    const settingGoal =
      open.some((id) => id === GOAL_DIALOG || id === REASONS_DIALOG) && !open.includes(CHECK_IN_DIALOG)
    const noGoal = scene.record.activeGoals(scene.now).length === 0
    say(scene, { name: 'started over', reflection: 'started over', because: 'They want to begin again.' })
    await this.begin(dc, scene, settingGoal || noGoal ? GOAL_DIALOG : CHECK_IN_DIALOG)
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
    const nothing = !dc.activeDialog && scene.record.activeGoals(scene.now).length === 0
    if (nothing && dialog !== GOAL_STATUS_DIALOG) await dc.beginDialog(GOAL_DIALOG)
  }

  private async changeGoal(dc: DialogContext, scene: Scene): Promise<void> {
    const goals = scene.record.activeGoals(scene.now)
    await this.begin(dc, scene, GOAL_DIALOG, goals.length > 1 ? { pick: true } : { goal: goals[0]?.id })
  }
}

/** Something beside the safety talk was answered in full: the talk goes on, and says so. */
async function backInSafety(dc: DialogContext): Promise<void> {
  if (dc.activeDialog?.id === SAFETY_DIALOG) await dc.repromptDialog()
}

function inSafety(dc: DialogContext): boolean {
  return dc.stack.some(({ id }) => id === SAFETY_DIALOG)
}

/** Whether what looks like a command is an answer to what was asked ("pause it", "carry on" where nothing is paused). */
function answersOpenQuestion(dc: DialogContext, { record, now }: Scene, text: string): boolean {
  const asked = dc.activeDialog?.state?.talk?.asked as string[] | undefined
  if (dc.activeDialog?.id === REASONS_DIALOG && isSkip(text)) return true
  if (dc.activeDialog?.id !== CHECK_IN_DIALOG) return false
  const running = !record.stopped && (record.pausedUntil ?? 0) <= now
  if (running && asked && asked.length > 0 && readCommand(text) === 'resume') return true
  const readChoice = { 'ask fit': readFitChoice, 'ask next': readPlainChoice }[asked?.at(-1) ?? '']
  return readChoice?.(text) !== undefined
}
