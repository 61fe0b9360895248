import type { CrisisContacts } from './crisisContacts'
import { type CrisisResource, ROUND_THE_CLOCK } from './crisisResource'

/**
 * The lines people can reach in a few words that follow "you can": "call or text 988", "call Samaritans on 116 123 or
 * text SHOUT to 85258", "look at findahelpline.com". Of those that are never closed, where there are some; said where
 * the full sentence has been read before.
 */
export function shortLine({ resources }: Pick<CrisisContacts, 'resources'>): string {
  const open = resources.filter(({ hours }) => hours === ROUND_THE_CLOCK)
  const known = open.length > 0 ? open : resources
  const spoken = known.find(({ phone }) => phone !== undefined)
  const written = spoken?.text !== undefined ? spoken : known.find(({ text }) => text !== undefined)
  const ways: string[] = []
  if (spoken?.phone !== undefined) {
    if (spoken.phone === spoken.text) return `call or text ${named(spoken, spoken.phone)}`
    ways.push(`call ${named(spoken, spoken.phone)}`)
  }
  if (written?.text !== undefined) ways.push(`text ${written.text}`)
  if (ways.length > 0) return ways.join(' or ')
  const { chat, directory, name } = known[0] as CrisisResource
  return `look at ${chat ?? directory ?? name}`
}

/** A number that is the line's name needs no name beside it. */
function named({ name }: CrisisResource, number: string): string {
  return name.includes(number) ? number : `${name} on ${number}`
}
