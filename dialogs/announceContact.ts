import { type AlertTerms, alertSlots } from './alertTerms'
import { type Scene, say } from './scene'

/** Tells a client under a heading who is told of danger, as the program has it now, and puts down that they know. */
export function announceContact(scene: Scene, heading: string): void {
  const { record, now } = scene
  const { contact, holds } = scene.alerts as AlertTerms
  say(
    scene,
    { name: heading, reflection: heading, because: 'The program names who is told of danger.' },
    alertSlots(scene.alerts),
  )
  record.add({ at: now, kind: 'contactAnnounced', contact, holds })
}
