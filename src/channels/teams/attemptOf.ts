import type { Attempt } from '../../delivery/attempt'

/** What the connector's refusals mean, by the code that Teams puts into them, as staff are told. */
const GONE: Record<string, string> = {
  MessageWritesBlocked: 'they have blocked Oars in Teams',
  BotDisabledByAdmin: 'an administrator has switched Oars off in Teams',
  BotNotInConversationRoster: 'Oars was taken out of their Teams',
  ConversationNotFound: 'their chat with Oars is gone from Teams',
  UserNotFound: 'they are not in Teams any more',
}

/** The connection was never there, so nothing has arrived. */
const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED']

/** Busy or out of order, so that it may be tried again: 412 is another write to the same chat at the same time. */
const LATER = [401, 408, 412, 425, 429, 500, 502, 503, 504]

/** What a request to a connector that failed says about the message: whether it has arrived, and whether it ever will. */
export function attemptOf(error: unknown, now: number): Exclude<Attempt, { end: 'sent' }> {
  const { name, code, statusCode, response } = error as {
    name?: string
    code?: string
    statusCode?: number
    response?: { headers?: { get(name: string): string | undefined }; bodyAsText?: string | null }
  }
  if (name !== 'RestError' && name !== 'AbortError') {
    // Before the request: a token could not be had, or the address is not allowed.
    return { end: 'notYet', problem: `no access to Teams: ${code ?? name ?? 'fault'}` }
  }
  if (statusCode === undefined) {
    if (NOT_CONNECTED.includes(code ?? '')) return { end: 'notYet', problem: `Teams not reached: ${code}` }
    return { end: 'unclear', problem: `cut off while Teams took it: ${code ?? name}` }
  }
  const problem = `Teams answered ${statusCode}`
  if (LATER.includes(statusCode))
    return { end: 'notYet', problem, after: waitOf(response?.headers?.get('retry-after'), now) }
  if (statusCode === 403 || statusCode === 404) {
    const why = reasonIn(response?.bodyAsText)
    const usual = statusCode === 403 ? 'Teams does not let Oars write to them' : GONE.ConversationNotFound
    return { end: 'refused', problem, gone: GONE[why ?? ''] ?? usual }
  }
  return { end: 'refused', problem }
}

/** Retry-After in ms: seconds, or a date. */
function waitOf(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const wait = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) && wait > 0 ? wait : undefined
}

function reasonIn(body: string | null | undefined): string | undefined {
  try {
    const code = JSON.parse(body ?? '')?.error?.code
    return typeof code === 'string' ? code : undefined
  } catch {
    return undefined
  }
}
