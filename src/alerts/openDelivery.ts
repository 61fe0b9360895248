import type { Attempt } from '../delivery/attempt'
import { postWebhook } from '../delivery/postWebhook'
import { sendMail } from '../delivery/sendMail'
import type { AlertHolds } from '../record/fact'
import type { Alert } from '../storage/alert'
import type { AlertTarget } from './alertTarget'
import { alertJson, tellAlert } from './tellAlert'

/** Sends one alert once; `now` in epoch milliseconds. */
export type Delivery = (alert: Alert, now: number) => Promise<Attempt>

/** What sending needs, beside where to. */
export interface DeliveryOptions {
  /** Name of the program, as its staff know it. */
  program: string
  to: AlertTarget
  /** What alerts may hold of clients' words; also one that was made when more was permitted holds no more now. */
  holds: AlertHolds
  /** The mail server, and the address that mails come from. */
  smtpUrl?: string
  mailFrom?: string
  /** Signs what is posted to a webhook. */
  alertSecret?: string
}

/** The way that a program's alerts go out. Throws with the cure where a setting that it needs is missing. */
export function openDelivery({ program, to, holds, smtpUrl, mailFrom, alertSecret }: DeliveryOptions): Delivery {
  const permitted = (alert: Alert) => (holds === 'message' ? alert : { ...alert, words: undefined })
  if (to.webhook !== undefined) {
    const url = to.webhook
    const secret = needed('OARS_ALERT_SECRET', alertSecret, 'the secret that the webhook checks signatures with')
    return (alert, now) =>
      postWebhook({ url, body: alertJson(permitted(alert), program), id: alert.id, secret, at: now })
  }
  const server = needed('OARS_SMTP_URL', smtpUrl, 'the mail server, such as smtps://user:password@mail.example.org')
  const from = needed('OARS_MAIL_FROM', mailFrom, 'the address that mails come from, such as oars@example.org')
  return (alert) => sendMail({ server, from, to: to.mail, id: alert.id, ...tellAlert(permitted(alert), program) })
}

function needed(name: string, value: string | undefined, what: string): string {
  if (value !== undefined) return value
  throw new Error(`${name} is not set, and the program names a contact who is told of danger; set it to ${what}.`)
}
