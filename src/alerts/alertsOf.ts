import { randomUUID } from 'node:crypto'
import type { Fact } from '../record/fact'
import type { NewAlert } from '../storage/alert'
import type { LoggedActivity } from '../storage/store'

/** The most characters of a message that an alert carries. */
const MOST_WORDS = 2000

/** The alerts that a turn's facts call for; with the message that was answered, where the client knows that it is sent. */
export function alertsOf(facts: readonly Fact[], incoming: LoggedActivity): NewAlert[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'contactTold') return []
    const { day, level, about, holds } = fact
    const words = holds === 'message' ? String(incoming.body.text ?? '').slice(0, MOST_WORDS) : undefined
    return [{ id: randomUUID(), day, level, about, words }]
  })
}
