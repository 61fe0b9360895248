import type { Alert } from '../storage/alert'

const LEVEL: Record<Alert['level'], string> = {
  now: 'danger may be near',
  serious: 'serious',
}

const ABOUT: Record<Alert['about'], string> = {
  suicide: 'thoughts of ending their life',
  selfHarm: 'hurting themselves',
  danger: 'being hurt or threatened by someone',
  harmOthers: 'hurting someone else',
  medical: 'a medical emergency',
  other: 'the danger that someone close to them is in',
  none: 'their safety',
}

/** What a program's contact reads about an alert: plain text for a mail, and its subject. The words only where they are there. */
export function tellAlert(alert: Alert, program: string): { subject: string; text: string } {
  const { id, at, level, about, words } = alert
  const lines = [
    'A client of your program wrote something that Oars took as a sign of danger. It is software and can be mistaken.',
    '',
    `What it may be about: ${ABOUT[about]} (${LEVEL[level]})`,
    `Written: ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `Client: ${whoOf(alert)}`,
    ...(words === undefined ? ['Their words are not passed on.'] : ['', 'What they wrote:', quoted(words)]),
    '',
    'Oars has asked them directly whether they are safe, named people to call, and told them that you are told this.',
    'What happens now is in your hands: Oars does nothing more, and nobody reads answers to this message.',
    '',
    `Alert ${id}`,
  ]
  return { subject: `${program}: a client may be in danger`, text: `${lines.join('\n')}\n` }
}

/** By what staff know them: the number they gave them, or the mark of an invitation that they noted. */
function whoOf({ client, ref, invite }: Alert): string {
  if (ref !== undefined) return ref
  return invite === undefined ? client : `invitation ${invite} (${client})`
}

/** The same as data, for a webhook. */
export function alertJson(alert: Alert, program: string): string {
  const { id, client, ref, invite, at, level, about, words } = alert
  return JSON.stringify({
    type: 'oars.alert',
    id,
    program,
    client,
    ...(ref === undefined ? {} : { ref }),
    ...(invite === undefined ? {} : { invite }),
    at: new Date(at).toISOString(),
    level,
    about,
    ...(words === undefined ? {} : { message: words }),
  })
}

function quoted(words: string): string {
  return words
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n')
}
