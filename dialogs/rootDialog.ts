import type { Activity } from 'botbuilder'
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs'
import { CHECK_IN_DUE_EVENT, HELLO_EVENT, REMINDER_EVENT, STAFF_PAUSED_EVENT } from '../src/events'
import type { Command } from '../src/reading/command'
import { readCommand } from '../src/reading/readCommand'
import { readConsentWord } from '../src/reading/readConsentWord'
import { readSchedule } from '../src/reading/readSchedule'
import { readSnooze } from '../src/reading/readSnooze'
import { answersOpenQuestion } from './answersOpenQuestion'
import { CHECK_IN_DIALOG, CheckInDialog } from './checkInDialog'
import { CONSENT_DIALOG, ConsentDialog, needsConsent } from './consentDialog'
import { GOAL_DIALOG, GoalDialog } from './goalDialog'
import { GOAL_STATUS_DIALOG, GoalStatusDialog } from './goalStatusDialog'
import { hearOutOfTheBlue } from './hearOutOfTheBlue'
import { inSafety } from './inSafety'
import { leaveOpenCheckIn } from './leaveOpenCheckIn'
import { offerStart } from './offerStart'
import { isUnanswered, openScheduled, remind } from './openScheduled'
import { PASS_ON } from './passOn'
import { REASONS_DIALOG, ReasonsDialog } from './reasonsDialog'
import { pauseByStaff, snoozeCheckIn } from './rest'
import { type RootState, rootStateOf } from './rootState'
import { asksBeforeGoingOn, crisisIn, GO_ON, goOn, SAFETY_DIALOG, SafetyDialog } from './safetyDialog'
import { type Scene, say, sceneOf } from './scene'
import { SCHEDULE_DIALOG, ScheduleDialog } from './scheduleDialog'
import { SETTINGS_DIALOG, SettingsDialog, START_OVER } from './settingsDialog'
import { StepDialog } from './stepDialog'
import { WELCOME_DIALOG, WelcomeDialog } from './welcomeDialog'
import { wordsOf } from './wordsOf'

/** Longer messages are answered by asking which part matters most. */
const LONGEST_MESSAGE = 4000

/** Answered inside the safety talk, which then stays where it was. */
const BESIDE_SAFETY: readonly Command[] = ['goals', 'history', 'export', 'whoSees', 'whatAreYou', 'delete', 'pause']

/** The client's own word that the safety talk is over, and what they want in its place. */
const INSTEAD_OF_SAFETY: readonly Command[] = ['newGoal', 'changeGoal', 'bringBack']

/** Answered also where they have not said yes to taking part. */
const BESIDE_CONSENT: readonly Command[] = ['help', 'export', 'whoSees', 'whatAreYou', 'human', 'delete']

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
    this.addDialog(new ScheduleDialog())
    this.addDialog(new ConsentDialog())
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
    switch (activity.name) {
      case HELLO_EVENT:
        if (inSafety(dc)) return
        if (!needsConsent(scene)) {
          if (!scene.record.welcomed) await dc.beginDialog(WELCOME_DIALOG)
          else if (activity.value?.back === true) sayBack(scene)
        } else if (scene.record.consent === undefined) await this.begin(dc, scene, CONSENT_DIALOG)
        return
      case CHECK_IN_DUE_EVENT:
        return openScheduled(dc, scene)
      case REMINDER_EVENT:
        return remind(dc, scene)
      case STAFF_PAUSED_EVENT:
        return pauseByStaff(scene, activity.value?.until)
    }
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
    const root = rootStateOf(dc)
    const unanswered = isUnanswered(dc, scene)
    root.wroteAt = scene.now
    if (inSafety(dc)) {
      await this.hearInSafety(dc, scene, text, crisis)
    } else if (crisis) {
      await dc.beginDialog(SAFETY_DIALOG)
    } else if (needsConsent(scene)) {
      await this.hearBeforeConsent(dc, scene, text)
    } else if (!scene.record.welcomed) {
      await dc.beginDialog(WELCOME_DIALOG)
    } else if (text === '') {
      await this.sayAndReturn(dc, scene, 'not text')
    } else if (text.length > LONGEST_MESSAGE) {
      await this.sayAndReturn(dc, scene, 'long message')
    } else if (!(await this.hearAboutAsking(dc, scene, root, text, unanswered))) {
      const command = answersOpenQuestion(dc, scene, text) ? undefined : readCommand(text)
      if (command) await this.obey(dc, scene, command, text)
      else if (dc.activeDialog) await this.continueOpen(dc, scene, text)
      else await hearOutOfTheBlue(dc, scene, text, (found) => this.obey(dc, scene, found, text))
      offerStart(dc, scene)
    }
  }

  /** Not before they have said yes to their program: what it is, whom to call and their data are told all the same. */
  private async hearBeforeConsent(dc: DialogContext, scene: Scene, text: string): Promise<void> {
    const command = readCommand(text)
    const beside = command !== undefined && BESIDE_CONSENT.includes(command)
    const open = dc.stack.some(({ id }) => id === CONSENT_DIALOG)
    if (beside && scene.record.consent !== undefined) return this.obey(dc, scene, command, text)
    if (open) await dc.continueDialog()
    else await this.begin(dc, scene, CONSENT_DIALOG)
  }

  /** Says whether the message was about when they are asked: to put it off, to change it, to have it back. */
  private async hearAboutAsking(
    dc: DialogContext,
    scene: Scene,
    root: RootState,
    text: string,
    unanswered: boolean,
  ): Promise<boolean> {
    if (scene.record.stopped && !dc.activeDialog && root.offered && readConsentWord(text) === 'yes') {
      await this.obey(dc, scene, 'resume', text)
      return true
    }
    root.offered = false
    const snooze = scene.record.activeGoals(scene.now).length > 0 ? readSnooze(text, unanswered) : undefined
    if (snooze) {
      leaveOpenCheckIn(scene)
      await dc.cancelAllDialogs()
      snoozeCheckIn(scene, snooze)
      return true
    }
    if (dc.activeDialog?.id === SCHEDULE_DIALOG) return false
    const wish = readSchedule(text, dc.activeDialog && !unanswered ? 'talk' : 'free')
    if (wish) await dc.beginDialog(SCHEDULE_DIALOG, { wish })
    return wish !== undefined
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
      return needsConsent(scene) ? this.begin(dc, scene, CONSENT_DIALOG) : this.obey(dc, scene, command, text)
    }
    const { result } = await dc.continueDialog()
    if (result !== GO_ON || dc.activeDialog) return
    const next = scene.record.welcomed ? CHECK_IN_DIALOG : WELCOME_DIALOG
    await this.begin(dc, scene, needsConsent(scene) ? CONSENT_DIALOG : next)
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

/** Taken out of a client's Teams and put in again, Oars says that it is there; nothing else is asked. */
function sayBack(scene: Scene): void {
  say(scene, { name: 'back again', reflection: 'back again', because: 'They have put Oars back into their Teams.' })
}
