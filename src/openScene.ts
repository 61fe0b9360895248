import { contactsFor } from '../dialogs/crisisContacts'
import { nextTime } from '../dialogs/nextTime'
import { noteCountry } from '../dialogs/noteCountry'
import type { ProgramTerms } from '../dialogs/programTerms'
import { type Scene, type SceneProgram, Voice } from '../dialogs/scene'
import type { BotOptions } from './botOptions'
import type { ClientRecord } from './record/clientRecord'
import { isZone, localDate } from './schedule/localAt'
import type { LoggedActivity, PendingTurn } from './storage/store'

/** What the dialogs of a turn work with: a copy of the client's record, the clock, and what their program has set. */
export function openScene(turn: PendingTurn, record: ClientRecord, asked: string | undefined, by: BotOptions): Scene {
  const now = Math.max(by.clock(), turn.incoming.at)
  const program = by.programs?.of(turn.member?.program)
  const contacts = program?.contacts ?? by.contacts
  noteZone(record, turn.incoming, now, program)
  const { body } = turn.incoming
  if (typeof body.text === 'string') noteCountry(record, body.text, contacts, now)
  return {
    record,
    now,
    today: localDate(now, record.zone),
    seed: by.seed ?? turn.conversation.client,
    wordings: by.wordings,
    contacts: contactsFor(contacts, record.country),
    alerts: program ? program.alert : by.alerts,
    ideas: program?.ideas ?? by.ideas,
    program: program && asTold(program, turn),
    asked,
    voice: new Voice(),
    wipe: false,
  }
}

/** What staff have set for this person goes before what the program has for all. */
function asTold(
  { name, contactPerson, welcome, schedule, quiet, reminder }: ProgramTerms,
  { member, schedule: own }: PendingTurn,
): SceneProgram {
  return {
    ...{ name, contactPerson, welcome, quiet, reminder, invitedBy: member?.invitedBy, askConsent: true },
    schedule: own === undefined ? schedule : JSON.parse(own),
  }
}

/** The program says where its clients are, the channel knows better, and what they say themselves stands. */
function noteZone(record: ClientRecord, { body }: LoggedActivity, at: number, program?: ProgramTerms): void {
  const { localTimezone } = body
  if (record.zoneBy === 'client') return
  if (localTimezone !== 'UTC' && isZone(localTimezone)) {
    if (record.zone !== localTimezone) move(record, localTimezone, 'channel', at)
  } else if (record.zoneBy === undefined && program?.zone) {
    move(record, program.zone, 'program', at)
  }
}

/** Their hour stays the same on their clock, and so its moment moves. */
function move(record: ClientRecord, zone: string, by: 'program' | 'channel', at: number): void {
  record.add({ at, kind: 'moved', zone, by })
  if (record.due !== null && record.schedule) record.add({ at, kind: 'nextCheckIn', due: nextTime(record, at) })
}
