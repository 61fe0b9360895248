import { reportOrWords, toldBefore } from '../reflections/chooseReflection'
import type { Scene, Situation } from './situation'

/** Quick replies to the offer of the program's list. */
const SEE_OR_NOT = ['Yes', 'No, thanks']

/** A wish for the program's list by name, or a yes to it, is no wish for any other service. */
export const LIST_WANTED: Situation[] = [
  {
    name: 'wants to see the list',
    when: ({ ideas, reading, talk }) =>
      ideas.list.length > 0 &&
      (ideas.answer === 'list' ||
        (isOffered(talk) && (ideas.answer === 'yes' || reading.stance === 'yes' || reading.request === 'advice'))),
    reflection: 'show ideas',
    question: 'ask of ideas',
    outcome: 'ideasShown',
    because: 'They want to see the list of their program: two or three of it, and the choice stays with them.',
  },
]

/** They ask for ideas: what they know or tried, then their own from the record, then a program's list if they want it. */
export const IDEAS: Situation[] = [
  {
    name: 'leaves the list',
    when: ({ ideas, reading, talk }) =>
      isOffered(talk) && (ideas.answer === 'later' || ideas.answer === 'none' || isNo(reading.stance)),
    reflection: 'ideas left',
    question: 'ask lead',
    outcome: 'ideasDeclined',
    because: 'They were asked whether they want to see it, and a no is a no.',
  },
  {
    name: 'takes one of the list',
    when: ({ ideas, talk, stepHeard }) =>
      talk.asked.at(-1) === 'ask of ideas' && ideas.picked !== undefined && !stepHeard,
    reflection: 'reflect idea picked',
    question: 'ask day',
    outcome: 'step',
    because: 'One of the ideas speaks to them: it is a thought of theirs now, and when is theirs to say or leave open.',
  },
  {
    name: 'none of the list',
    when: ({ ideas, reading, talk }) =>
      talk.asked.at(-1) === 'ask of ideas' && (ideas.answer === 'none' || isNo(reading.stance)),
    reflection: 'ideas left',
    question: 'ask first thing',
    because: 'None of the ideas is for them; what they would do themselves is asked instead.',
  },
  {
    name: 'asks for ideas',
    when: ({ reading, talk }) => reading.request === 'advice' && !talk.asked.includes('ask tried'),
    reflection: (scene) => reportOrWords(scene) ?? toldBefore(scene),
    question: 'ask tried',
    because: 'Ideas begin with what they already know or have tried.',
  },
  {
    name: 'asks for ideas again',
    when: (scene) =>
      wantsMore(scene) && scene.ideas.own.length > 0 && !scene.talk.situations.includes('asks for ideas again'),
    reflection: ({ ideas }) =>
      ideas.own.length === 1 && ideas.own[0]?.what === 'idea' ? 'reflect past idea' : 'reflect own ideas',
    question: 'ask of own ideas',
    because: 'Their own past ideas, and what they said helped, come before anybody else’s.',
  },
  {
    name: 'offers the list',
    when: (scene) =>
      wantsMore(scene) && scene.ideas.list.length > 0 && (!scene.ideas.declined || scene.reading.request === 'advice'),
    question: 'offer ideas',
    suggestions: SEE_OR_NOT,
    because:
      'Nothing of their own is left to bring up, and their program has a list: whether they see it is theirs to say.',
  },
  {
    name: 'no ideas of ours',
    when: (scene) => wantsMore(scene) && !scene.talk.situations.includes('no ideas of ours'),
    reflection: 'no ideas of ours',
    question: 'ask first thing',
    because: 'Oars has no ideas to give and says so; what would fit is known to them.',
  },
  {
    name: 'asks for ideas once more',
    when: ({ reading, talk, ideas }) =>
      reading.request === 'advice' || (talk.asked.at(-1) === 'ask first thing' && ideas.answer === 'yes'),
    reflection: 'autonomy',
    question: 'ask lead',
    because: 'Everything at hand has been said; the lead goes back to them.',
  },
]

/** Asks again (“sure, show me”), or had no answer to what they know, tried, or once thought of. */
function wantsMore({ reading, talk, ideas, stepHeard }: Scene): boolean {
  if (reading.request === 'advice') return true
  const asked = talk.asked.at(-1)
  const askedForOwn = asked === 'ask tried' || asked === 'ask of own ideas' || asked === 'ask first thing'
  const wanting = ideas.answer === 'none' || ideas.answer === 'yes' || ideas.answer === 'list'
  return askedForOwn && !stepHeard && (wanting || isNo(reading.stance))
}

function isOffered({ asked }: Scene['talk']): boolean {
  return asked.at(-1) === 'offer ideas'
}

/** No, not sure, rather not: nobody is asked twice for a yes. */
function isNo(stance: Scene['reading']['stance']): boolean {
  return stance === 'no' || stance === 'unsure' || stance === 'declines'
}
