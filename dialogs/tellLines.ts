import type { CrisisResource } from './crisisResource'

/**
 * One sentence that names lines people can reach, as the slot {lines} holds it: "In Canada, call or text 988 (free, day
 * and night)." The place is left out where a program's own lines are named.
 */
export function tellLines(resources: readonly CrisisResource[], place?: string): string {
  const shared = new Set(resources.map(tellTerms)).size === 1 ? tellTerms(resources[0] as CrisisResource) : ''
  const ways = resources.map((each) => (shared === '' ? `${tellWays(each)}${tellTerms(each)}` : tellWays(each)))
  const all = { 1: '', 2: 'both ' }[resources.length] ?? 'all '
  const lines = `${listOf(ways)}${shared.replace('(', `(${all}`)}.`
  return place === undefined ? capital(lines) : `In ${place}, ${lines}`
}

/** Cost and hours; none of a directory, whose lines each have their own. */
function tellTerms({ directory, cost, hours }: CrisisResource): string {
  return directory === undefined ? ` (${cost}, ${hours})` : ''
}

/** How one line is reached: "call Samaritans on 116 123", "call or text 988, or chat at 988lifeline.org". */
export function tellWays({ name, phone, text, chat, directory }: CrisisResource): string {
  if (directory !== undefined) return `find a free line for your country at ${directory}, by phone, text or chat`
  const ways: string[] = []
  if (phone !== undefined) ways.push(`${phone === text ? 'call or text' : 'call'} ${numberOf(name, phone)}`)
  if (text !== undefined && text !== phone) {
    const named = phone === undefined && /^[\d+]/.test(text)
    ways.push(`text ${named ? numberOf(name, text) : text}`)
  }
  if (chat !== undefined) ways.push(`chat ${ways.length === 0 ? `with ${name} ` : ''}at ${chat}`)
  return listOf(ways)
}

/** A number that is the line's name needs no name beside it. */
function numberOf(name: string, number: string): string {
  return name.includes(number) ? number : `${name} on ${number}`
}

function listOf(parts: readonly string[]): string {
  const [last] = parts.slice(-1)
  return parts.length < 3 ? parts.join(' or ') : `${parts.slice(0, -1).join(', ')}, or ${last}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
