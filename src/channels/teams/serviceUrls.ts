import { isLoopback } from '../../isLoopback'

/** Longest address of a connector that is taken, in characters. */
const LONGEST = 500

/**
 * Whose connectors Oars posts to: those of Teams in the public cloud and in the ones for governments, and of the Bot
 * Framework itself. All of smba.trafficmanager.net is Microsoft's; trafficmanager.net as such is anybody's.
 */
const HOSTS =
  /^(?:smba\.trafficmanager\.net|(?:[a-z\d-]+\.)+(?:teams\.microsoft\.(?:com|us)|botframework\.(?:com|azure\.us)))$/

/** Whether a service URL belongs to Teams. */
export function isTeamsService(serviceUrl: string): boolean {
  const url = parse(serviceUrl)
  return url?.protocol === 'https:' && url.port === '' && HOSTS.test(url.hostname)
}

/** Whether a service URL belongs to this machine, as that of the local emulator does. */
export function isLocalService(serviceUrl: string): boolean {
  const url = parse(serviceUrl)
  return url !== undefined && /^https?:$/.test(url.protocol) && isLoopback(url.hostname)
}

function parse(text: string): URL | undefined {
  if (text.length > LONGEST || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.username === '' && url.password === '' ? url : undefined
}
