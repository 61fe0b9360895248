/** The settings that mails and text messages need (src/config.ts). */
export interface NudgeSettings {
  /** The mail server, and the address that mails come from. */
  smtpUrl?: string
  mailFrom?: string
  /** Whether clients get mails; where it is not said, if all that they need is set. */
  nudgeMail?: boolean
  /** The gateway for text messages, and the secret that signs what is posted to it. */
  nudgeWebhook?: string
  nudgeSecret?: string
  /** How clients reach the server: links are made of it. */
  publicUrl?: string
}

/** A way that clients are told by that something waits in the chat. */
export type NudgeChannel = 'mail' | 'webhook'

/** The ways that are set up. Throws with the cure where one is asked for and a part of it is missing. */
export function nudgeChannels(settings: NudgeSettings): NudgeChannel[] {
  const { smtpUrl, mailFrom, nudgeMail, nudgeWebhook, nudgeSecret, publicUrl } = settings
  const mail = nudgeMail ?? (smtpUrl !== undefined && mailFrom !== undefined && publicUrl !== undefined)
  if (mail) {
    const why = 'OARS_NUDGE_MAIL is on'
    needed('OARS_SMTP_URL', smtpUrl, why, 'the mail server, such as smtps://user:password@mail.example.org')
    needed('OARS_MAIL_FROM', mailFrom, why, 'the address that mails come from, such as oars@example.org')
    needed('OARS_PUBLIC_URL', publicUrl, why, PUBLIC_URL)
  }
  if (nudgeWebhook !== undefined) {
    const why = 'OARS_NUDGE_WEBHOOK names a gateway'
    needed('OARS_NUDGE_SECRET', nudgeSecret, why, 'a random secret that the gateway checks signatures with')
    needed('OARS_PUBLIC_URL', publicUrl, why, PUBLIC_URL)
  }
  return [...(mail ? (['mail'] as const) : []), ...(nudgeWebhook === undefined ? [] : (['webhook'] as const))]
}

const PUBLIC_URL = 'the address of this server as clients reach it, such as https://oars.example.org'

function needed(name: string, value: string | undefined, why: string, what: string): void {
  if (value === undefined) throw new Error(`${name} is not set, and ${why}; set it to ${what}.`)
}
