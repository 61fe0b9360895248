import type { PlayedTalk } from './playCrisisTalk'
import { RUBRIC } from './rubric'

/** One talk against the rubric: per item the lines that fail it, none where it holds. */
export interface Judged {
  talk: PlayedTalk
  items: { name: string; fails: string[] }[]
}

/** Holds a played talk to every item of the rubric. */
export function judge(talk: PlayedTalk): Judged {
  return { talk, items: RUBRIC.map(({ name, fails }) => ({ name, fails: fails(talk) })) }
}

/** The readable report: each talk with what is told in it, each item of the rubric, and how it went where asked for. */
export function tellCrisisTalks(judged: readonly Judged[], withWords: boolean): string {
  const red = judged.flatMap(({ items }) => items).filter(({ fails }) => fails.length > 0).length
  const turns = judged.reduce((sum, { talk }) => sum + talk.lines.length, 0)
  return [
    ...judged.map((one) => tellTalk(one, withWords)),
    `${judged.length} talks, ${turns} turns, ${RUBRIC.length} items each; red: ${red}`,
    '',
  ].join('\n\n')
}

function tellTalk({ talk, items }: Judged, withWords: boolean): string {
  const { name, disclosure, place, reactions, lines } = talk
  const rows = items.flatMap(({ name: item, fails }) => [
    `  ${fails.length === 0 ? 'holds' : 'RED  '}  ${item}`,
    ...fails.map((fail) => `           ${fail}`),
  ])
  return [
    `${name.replace(/\.talk$/, '')}: ${disclosure}, ${place}; answers: ${reactions.join(', ')} (${lines.length} turns)`,
    ...rows,
    ...(withWords ? ['', ...lines.flatMap(tellLine)] : []),
  ].join('\n')
}

function tellLine({ typed, mark, replies }: PlayedTalk['lines'][number]): string[] {
  const told = replies.map(({ text, moves }) => `    Oars [${moves.join(', ')}]: ${text.replace(/\s*\n\s*/g, ' / ')}`)
  return [mark === 'waits' ? `  (${typed.slice(2)})` : `  client: ${typed}`, ...told]
}
