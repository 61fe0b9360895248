import { openingStem } from '../openingStem'
import type { Breach, LineContext } from './breach'
import { type LineText, type Sentence, sentenceKey } from './lineText'
import { asksTwice, questionForm } from './questionForm'

/** Most words a line may have, by kind (the project's own limits; listeners rated good speak 16 a turn on average). */
export const MOST_WORDS = { reflective: 40, consent: 40, information: 90, safety: 120 } as const

const BARE_ANSWER = /“\s*(?:yes|no|yeah|yep|yup|nope|nah|ok|okay|sure|maybe|fine|idk|dunno)\s*[.!?]?\s*”/i
const BENDS =
  /\b(?:but|although|though|even though|still|yet|only|just|despite|in spite of|actually|anyway|however|instead|merely|nevertheless|nonetheless|whereas|while|except|unfortunately|rather than|and even)\b/
const EMOTICON = /(?:^|\s)[:;=]-?[)(DPp](?=\s|$)/

/** Breaches by the shape of the line: length, questions, marks, how a mismatch is told, what was said before. */
export function checkShape(line: LineText, context: LineContext): Breach[] {
  return [
    ...checkLength(line, context),
    ...checkMarks(line),
    ...checkQuestions(line, context),
    ...(context.mismatch ? checkMismatch(line) : []),
    ...checkRepeats(line, context),
  ]
}

function checkLength(line: LineText, context: LineContext): Breach[] {
  const most = MOST_WORDS[context.kind ?? 'reflective']
  if (line.words === 0) return [breach('empty', line.said, 'There is nothing to read.', 'Give back what they said.')]
  if (line.words <= most) return []
  return [
    breach('length', `${line.words} words`, `More than ${most} words is a speech.`, 'Keep one idea and cut the rest.'),
  ]
}

function checkMarks(line: LineText): Breach[] {
  const mark = /[!¡‼⁉]/.exec(line.ours)
  const emoji = /\p{Extended_Pictographic}/u.exec(line.ours) ?? EMOTICON.exec(line.ours)
  const bare = BARE_ANSWER.exec(line.said)
  return [
    ...(mark ? [breach('exclamation', mark[0], 'An exclamation mark cheers or scolds.', 'End with a full stop.')] : []),
    ...(emoji ? [breach('emoji', emoji[0].trim(), 'An emoji claims a feeling we do not have.', 'Leave it out.')] : []),
    ...(bare
      ? [breach('bareAnswer', bare[0], 'A bare yes or no holds nothing to give back.', 'Ask for more: "Tell me more."')]
      : []),
  ]
}

function checkQuestions(line: LineText, context: LineContext): Breach[] {
  const forms = line.sentences.map((sentence) => ({ sentence, form: questionForm(sentence) }))
  const asked = forms.filter(({ form }) => form !== 'none').map(({ sentence }) => sentence)
  const marks = line.said.split('?').length - 1
  const kind = context.kind ?? 'reflective'
  const found: Breach[] = []
  if (marks > 1 || asked.length > 1) {
    found.push(
      breach(
        'oneQuestion',
        asked.map(({ said }) => said).join(' '),
        'One question a turn.',
        'Keep the one that matters more.',
      ),
    )
  } else if (asked.some(asksTwice)) {
    found.push(
      breach('oneQuestion', asked[0]?.said ?? '', 'Two questions are joined here.', 'Keep the one that matters more.'),
    )
  }
  for (const { sentence, form } of forms) {
    if (kind === 'safety') found.push(...checkLeading(sentence))
    else found.push(...checkForm(sentence, form, kind))
  }
  return found
}

function checkForm(sentence: Sentence, form: string, kind: string): Breach[] {
  if (form !== 'none' && /\bwhy\b/.test(sentence.ours)) {
    return [breach('why', sentence.said, '"Why" asks for a defence.', 'Ask "what" or "how".')]
  }
  if (form !== 'closed' || kind === 'consent') return []
  return [
    breach(
      'closedQuestion',
      sentence.said,
      'It can be ticked off with a yes or no.',
      'Begin with what, how or "tell me".',
    ),
  ]
}

/** A safety question may be closed, never leading: "you're not …, are you?" */
function checkLeading(sentence: Sentence): Breach[] {
  const leads = /\b(?:not|n't|never)\b[^?]{0,200}, (?:are|do|have|did|would|will|is) (?:you|it|that)\?/.test(
    sentence.ours,
  )
  if (!leads) return []
  return [breach('leadingQuestion', sentence.said, 'It asks for a no.', 'Ask plainly: "Are you safe right now?"')]
}

/** The sentence of a mismatch: the one that quotes, or the first. Questions that quote nothing stand apart from it. */
function checkMismatch(line: LineText): Breach[] {
  const quoting = line.sentences.filter((sentence) => sentence.said.includes('“'))
  const told = quoting.length > 0 ? quoting : line.sentences.slice(0, 1)
  const instead = 'Put both sides beside each other with "and", the goal last.'
  return told.flatMap((sentence) => {
    const bend = BENDS.exec(sentence.ours)
    return [
      ...(bend ? [breach('mismatchWord', bend[0], 'It weighs the two sides for the client.', instead)] : []),
      ...(sentence.ours.includes('?')
        ? [breach('mismatchQuestion', sentence.said, 'Told with a question mark, a mismatch challenges.', instead)]
        : []),
    ]
  })
}

function checkRepeats(line: LineText, context: LineContext): Breach[] {
  const { saidBefore, stemsThisCheckIn } = context
  const found: Breach[] = []
  const again =
    saidBefore &&
    [line.said, ...line.sentences.map(({ said }) => said)].find(
      (said) => saidBefore.has(said) || saidBefore.has(sentenceKey(said)),
    )
  if (again)
    found.push(breach('saidBefore', again, 'This client has read this sentence before.', 'Choose another wording.'))
  const stem = openingStem(line.said)
  if (stemsThisCheckIn?.has(stem)) {
    found.push(breach('stemAgain', stem, 'This check-in already had a line that opens so.', 'Open another way.'))
  }
  return found
}

function breach(rule: string, found: string, why: string, instead: string): Breach {
  return { rule, found, why, instead }
}
