const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven)'
const lead = /^(?:(?:maybe|make it|say|just|more like|only|perhaps|let's say|yes|no) ?,? )*/i
const bareFigure = new RegExp(`^(once|twice|${NUMBER})\\b[\\w ]{0,20}$`, 'i')
const ownFigure = new RegExp(`\\b(?:once|twice|${NUMBER} times|${NUMBER})\\b`, 'gi')

/**
 * The goal as its client now puts it. A bare figure ("maybe two mornings", "once") goes into the goal's own words where
 * those hold one figure; anything longer is the new wording, verbatim.
 */
export function rewordGoal(words: string, answer: string): string {
  const plain = answer.trim().replace(lead, '')
  const figure = plain.match(bareFigure)?.[1]
  const own = words.match(ownFigure)
  if (!figure || own?.length !== 1) return answer.trim()
  const [before] = own as [string]
  const counted = /times$/i.test(before) && !/^(?:once|twice)$/i.test(figure)
  return words.replace(before, counted ? `${figure} times` : figure)
}
