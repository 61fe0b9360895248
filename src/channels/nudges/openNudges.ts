import type { Nudges } from '../../schedule/openWays'
import { deliverMail } from './deliverMail'
import { deliverWebhook } from './deliverWebhook'
import { isNeeded } from './isNeeded'
import { type NudgeSettings, nudgeChannels } from './nudgeSettings'
import type { NudgeOptions } from './prepareNudge'

/** Opens the ways that are set up. Throws with the cure where a part of one is missing. */
export function openNudges(settings: NudgeSettings & Omit<NudgeOptions, 'base'>): Nudges {
  const { smtpUrl = '', mailFrom = '', nudgeWebhook = '', nudgeSecret = '', publicUrl: base = '' } = settings
  const channels = nudgeChannels(settings)
  const { store, secret, wordings, programOf } = settings
  const options = { store, base, secret, wordings, programOf }
  return {
    isNeeded,
    ...(channels.includes('mail') && { mail: deliverMail({ ...options, server: smtpUrl, from: mailFrom }) }),
    ...(channels.includes('webhook') && {
      webhook: deliverWebhook({ ...options, url: nudgeWebhook, hookSecret: nudgeSecret }),
    }),
  }
}
