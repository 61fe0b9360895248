import type { AlertHolds } from '../record/fact'
import type { AlertTarget } from './alertTarget'
import { type Delivery, type DeliveryOptions, openDelivery } from './openDelivery'

/** A program, as far as its alerts go. */
export interface AlertingProgram {
  name: string
  alert?: { to: AlertTarget; holds: AlertHolds }
}

/** Which program an alert is of, and what sending needs. */
export interface DeliverByProgramOptions extends Pick<DeliveryOptions, 'smtpUrl' | 'mailFrom' | 'alertSecret'> {
  /** The program of that id; the settings for clients of none where there is no id. */
  programOf(id: string | undefined): AlertingProgram | undefined
}

/** Sends each alert to whom the client's own program has named; what is not set up now is tried again later. */
export function deliverByProgram({ programOf, ...settings }: DeliverByProgramOptions): Delivery {
  return async (alert, now) => {
    const program = programOf(alert.program)
    if (!program?.alert) return { end: 'refused', problem: 'the program names nobody who is told any more' }
    let deliver: Delivery
    try {
      deliver = openDelivery({ ...settings, ...program.alert, program: program.name })
    } catch (error) {
      return { end: 'notYet', problem: (error as Error).message }
    }
    return deliver(alert, now)
  }
}
