/** An activity as far as these look at it: from the store's log, or from Direct Line with the body unwrapped. */
interface Row {
  seq?: number
  from: 'client' | 'oars'
  body: Record<string, unknown>
}

/** The ids that the replies of a log answer, in the order the replies stand in it. */
export function answersTo(log: readonly Row[]): string[] {
  return log.filter(({ from }) => from === 'oars').map(({ body }) => String(body.replyToId))
}

/** '1 to 42' for a log numbered without gap or double; else the numbers themselves. */
export function seqs(log: readonly Row[]): string {
  const numbers = log.map(({ seq }) => seq)
  return numbers.every((seq, index) => seq === index + 1) ? `1 to ${numbers.length}` : numbers.join(' ')
}
