import type { Fidelity } from './fidelityCount'

/** A row of a table: what it is, and how much of it. */
export type Row = readonly [name: string, value: string]

/** The counts as a table for people. */
export function tellFidelity(fidelity: Fidelity): string {
  const { clients, messages, reflections, questions, acts, words, questionMarks, repeats } = fidelity
  const unknown = `${messages.unknown} of which the record no longer says what they were (eight weeks)`
  const notCoded: Row[] = messages.unknown > 0 ? [['not coded', unknown]] : []
  const openings = fidelity.stems.map(
    ({ stem, share }, i): Row => [i === 0 ? 'commonest openings' : '', `${percent(share)}  ${stem}`],
  )
  return tellRows([
    ['clients', String(clients)],
    ['turns of the talk', String(messages.reflective)],
    ['other messages', `${messages.information} information, ${messages.consent} consent, ${messages.safety} safety`],
    ['', 'held to rules of their own, and in no count of reflections and questions'],
    ...notCoded,
    ['reflections', `${reflections.simple} simple, ${reflections.complex} complex`],
    ['questions', `${questions.open} open, ${questions.closed} closed${listed(questions.closedByHeading)}`],
    ['reflections to questions', figure(fidelity.reflectionsToQuestions)],
    ['complex reflections', percent(fidelity.complexShare)],
    ['open questions', percent(fidelity.openShare)],
    ['affirm', String(acts.affirm)],
    ['emphasize autonomy', String(acts.autonomy)],
    ['seek collaboration', String(acts.seek)],
    ['give information', `${acts.information} in the talk`],
    ['persuade', String(acts.persuade)],
    ['confront', String(acts.confront)],
    ['words a turn', `${figure(words.mean)} on average, ${words.most} at most`],
    ['question marks', `${figure(questionMarks.mean)} a message on average, ${questionMarks.most} at most`],
    ['sentences repeated', `${total(repeats.sentences)}${listed(repeats.sentences)}`],
    ['wordings used again', `${total(repeats.wordings)}${listed(repeats.wordings)}`],
    ['', 'to the same client within eight weeks, by heading'],
    ['rules broken', `${total(fidelity.breaches)}${listed(fidelity.breaches)}`],
    ['refused before sending', `${total(fidelity.rejected)}${listed(fidelity.rejected)}`],
    ['two-message turns', String(fidelity.twoMessageTurns)],
    ...openings,
  ])
}

/** Rows of two columns, the first one padded. */
export function tellRows(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return `${rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')}\n`
}

/** A figure to two places; a dash where there is none. */
function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

/** A share from 0 to 1 as per cent to one place; a dash where there is none. */
function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`
}

/** The sum of counts by name. */
export function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((a, b) => a + b, 0)
}

function listed(counts: Record<string, number>): string {
  const some = Object.entries(counts).map(([name, times]) => `${name} ${times}`)
  return some.length > 0 ? ` (${some.slice(0, 12).join(', ')}${some.length > 12 ? ', …' : ''})` : ''
}
