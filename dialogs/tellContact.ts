import type { AlertLevel, Fact } from '../src/record/fact'
import { mayTell, permittedFor } from './alertTerms'
import { announceContact } from './announceContact'
import { type Scene, sayAtAnyRate } from './scene'

const RANK: Record<AlertLevel, number> = { serious: 1, now: 2 }

type Danger = Extract<Fact, { kind: 'crisis' }> & { level: AlertLevel }

/**
 * The last step of a turn where the program has named a contact. A disclosure is told to that contact, once a day of the
 * client's and again where the danger comes nearer, and the client is told so; the bot puts the alert into the outbox.
 * Nobody is told of a client who does not know of the contact: they hear of it beside the next reply that is not about
 * their safety.
 */
export function tellContact(scene: Scene): void {
  const { alerts, record, now, today } = scene
  if (!alerts || scene.wipe) return
  const danger = gravest(record.added)
  if (danger) {
    if (!mayTell(alerts, record) || !says(danger, record.contactTold, today)) return
    sayAtAnyRate(scene, { name: 'contact told', reflection: 'contact told', because: 'The program named a contact.' })
    const { level, about = 'none' } = danger
    const { holds } = permittedFor(alerts, record)
    record.add({ at: now, kind: 'contactTold', level, about, day: today, holds })
  } else if (record.welcomed && !isAnnounced(scene) && isOrdinary(scene)) {
    announceContact(scene, 'contact announced')
    // What was asked stays the last thing that the client reads.
    scene.voice.parts.unshift(scene.voice.parts.pop() as string)
  }
}

/** Whether an alert says more than one that was made on the same day. */
function says({ level }: Danger, told: { day: string; level: AlertLevel } | undefined, today: string): boolean {
  return told?.day !== today || RANK[level] > RANK[told.level]
}

function gravest(added: readonly Fact[]): Danger | undefined {
  const dangers = added.filter((fact): fact is Danger => fact.kind === 'crisis' && fact.level !== 'unclear')
  return dangers.find(({ level }) => level === 'now') ?? dangers[0]
}

/** Whether the client knows of this contact, and that it may get what the program sends. */
function isAnnounced({ alerts, record }: Scene): boolean {
  const known = record.contactAnnounced
  return known?.contact === alerts?.contact && (known?.holds === 'message' || alerts?.holds === 'none')
}

/** Whether something was said, and none of it about safety. */
function isOrdinary({ voice, record }: Scene): boolean {
  return voice.text !== '' && !record.added.some((fact) => fact.kind === 'told' && fact.lineKind === 'safety')
}
