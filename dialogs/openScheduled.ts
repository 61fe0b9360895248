import type { DialogContext } from 'botbuilder-dialogs'
import { CHECK_IN_DIALOG } from './checkInDialog'
import type { CheckInState } from './checkInState'
import { needsConsent } from './consentDialog'
import { inSafety } from './inSafety'
import { leaveOpenCheckIn } from './leaveOpenCheckIn'
import { nextTime } from './nextTime'
import { sayNotice } from './openCheckIn'
import { rootStateOf } from './rootState'
import { SAFETY_DIALOG } from './safetyDialog'
import { type Scene, say } from './scene'

/** Who wrote this recently is in the middle of something: a scheduled check-in does not cut in. */
const JUST_NOW = 30 * 60 * 1000

/** A check-in in which they wrote this recently is not asked over. */
const A_DAY = 24 * 3600 * 1000

/** A check-in that is due opens itself, unless something else is going on: then nothing is said until the next time. */
export async function openScheduled(dc: DialogContext, scene: Scene): Promise<void> {
  const { record, now } = scene
  if (record.stopped || record.consent === 'declined') return
  const paused = record.pausedUntil !== undefined
  const resting = paused && (record.pausedUntil as number) > now
  if (paused && !resting && inSafety(dc)) record.add({ at: now, kind: 'resumed' })
  record.add({ at: now, kind: 'nextCheckIn', due: nextTime(record, now) })
  if (inSafety(dc)) {
    while (dc.activeDialog && dc.activeDialog.id !== SAFETY_DIALOG) await dc.endDialog()
    await dc.continueDialog()
    return
  }
  if (resting || needsConsent(scene) || isTalking(dc, scene) || record.activeGoals(now).length === 0) return
  leaveOpenCheckIn(scene)
  await dc.cancelAllDialogs()
  if (paused) {
    record.add({ at: now, kind: 'resumed' })
    say(scene, { name: 'pause over', reflection: 'pause over', because: 'The pause ended by itself.' })
  }
  if (record.activeGoals(now).length > 1) sayNotice(scene)
  await dc.beginDialog(CHECK_IN_DIALOG, { scheduled: true })
}

/** Recalls an opening that was not answered, once, in a line that asks nothing. */
export async function remind(dc: DialogContext, scene: Scene): Promise<void> {
  const { record, now } = scene
  if (record.snoozedUntil !== undefined && record.snoozedUntil <= now) return openScheduled(dc, scene)
  const quiet = record.stopped || (record.pausedUntil ?? 0) > now || record.snoozedUntil !== undefined
  const again = record.told.at(-1)?.headings?.includes('reminder')
  if (quiet || again || needsConsent(scene) || !isUnanswered(dc, scene)) return
  say(scene, { name: 'reminder', reflection: 'reminder', because: 'The program has one reminder.' })
}

/** Whether a check-in that opened by itself is open, and they have written nothing since. */
export function isUnanswered(dc: DialogContext, { record }: Scene): boolean {
  if (dc.activeDialog?.id !== CHECK_IN_DIALOG || !(dc.activeDialog.state as CheckInState).scheduled) return false
  return (record.told.at(-1)?.at ?? 0) > (rootStateOf(dc).wroteAt ?? 0)
}

function isTalking(dc: DialogContext, { now }: Scene): boolean {
  const since = now - (rootStateOf(dc).wroteAt ?? Number.NEGATIVE_INFINITY)
  const inCheckIn = dc.stack.some(({ id }) => id === CHECK_IN_DIALOG)
  return since < JUST_NOW || (inCheckIn && since < A_DAY)
}
