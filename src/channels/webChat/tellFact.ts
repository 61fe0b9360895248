import type { Fact, SaidKind } from '../../record/fact'
import { tellRhythm } from './tellRhythm'

/** A fact that gives a goal its words. */
export type GoalWording = Extract<Fact, { kind: 'goalSet' | 'goalReworded' }>

/** Whether a fact is one of those. */
export function isGoalWording(fact: Fact): fact is GoalWording {
  return fact.kind === 'goalSet' || fact.kind === 'goalReworded'
}

const SAID: Record<SaidKind, string> = {
  why: 'Why it matters to you',
  value: 'What matters to you',
  want: 'What you want',
  promise: 'What you planned',
  barrier: 'What got in the way',
  helped: 'What helped',
  idea: 'An idea of yours',
}

const STATUS = {
  active: 'You took it up again',
  paused: 'You paused it',
  letGo: 'You let it go',
  done: 'You called it done',
}

/**
 * A fact to the client it is about, in plain words, their own in quotation marks; '' for one that is told in sum.
 * `wordings` are the facts that give goals their words, oldest first; `day` writes a date.
 */
export function tellFact(fact: Fact, wordings: readonly GoalWording[], day: (at: number) => string): string {
  const about = 'goal' in fact && fact.goal ? ` (about “${wordsOf(fact.goal, wordings, fact.at)}”)` : ''
  switch (fact.kind) {
    case 'welcomed':
      return 'Oars welcomed you.'
    case 'goalSet':
      return `You set a goal: “${fact.words}”.`
    case 'goalReworded':
      return `You ${fact.how === 'smaller' ? 'made a goal smaller' : 'changed a goal'}: “${fact.words}”.`
    case 'goalStatus':
      return `${STATUS[fact.status]}${fact.until === undefined ? '' : ` until ${day(fact.until)}`}${about}.`
    case 'stepKept':
      return `You kept a step: “${fact.words}”${about}.`
    case 'stepEnded':
      return fact.how === 'done' ? `You did your step${about}.` : `You dropped your step${about}.`
    case 'rated':
      return `How ${fact.scale === 'importance' ? 'important it is to you' : 'confident you are'}: ${fact.value} of 10${about}.`
    case 'said':
      return `${SAID[fact.what]}: “${fact.words}”${about}.`
    case 'checkInOpened':
      return `A check-in began${about}.`
    case 'reported':
      return `You told how it went: “${fact.words}”${about}. Oars took it as: ${tellProgress(fact)}.`
    case 'mismatchTold':
      return `Oars put two things side by side: you said “${fact.said}”, and you told of “${fact.did}”${about}.`
    case 'mismatchWithdrawn':
      return `You saw it differently: “${fact.words}”. What Oars had put side by side no longer stands.`
    case 'ideasShown':
      return `You saw ideas from the program's list: ${fact.ideas.map((idea) => `“${idea}”`).join(', ')}.`
    case 'ideasDeclined':
      return 'You did not want to see the list of ideas.'
    case 'checkInClosed':
      return fact.how === 'finished' ? 'The check-in came to its end.' : 'The check-in was left there.'
    case 'crisis':
      return 'Oars took a message of yours as one about danger, and named people who can help.'
    case 'contactAnnounced':
      return `Oars told you who is told of danger: ${fact.contact}, ${HOLDS[fact.holds]}.`
    case 'contactTold':
      return `Oars told your program that a message of yours may be about danger, ${HOLDS[fact.holds]}.`
    case 'country':
      return `You said that you are in ${countryOf(fact.country)}.`
    case 'paused':
      return `${fact.by === 'staff' ? 'Staff of your program paused the check-ins' : 'You paused'} until ${day(fact.until)}.`
    case 'resumed':
      return 'You went on.'
    case 'stopped':
      return 'You asked Oars not to write first any more.'
    case 'nextCheckIn':
      return `The next check-in was set for ${day(fact.due)}.`
    case 'scheduled':
      return `When Oars asks, ${SCHEDULED_BY[fact.by]}: ${tellRhythm(fact.schedule)}.`
    case 'snoozed':
      return `You put off a check-in until ${day(fact.until)}.`
    case 'invited':
      return `Oars told you who invited you: ${fact.invitedBy === undefined ? '' : `${fact.invitedBy}, `}${fact.program}.`
    case 'consented':
      return 'You said yes to taking part.'
    case 'declined':
      return 'You said no to taking part.'
    case 'moved':
      return `Your time zone: ${fact.zone}.`
    case 'told':
      return ''
  }
}

const SCHEDULED_BY = { client: 'by your choice', program: 'as your program set it', usual: 'as nobody said otherwise' }

const HOLDS = { none: 'without your words', message: 'with that message' }

const PROGRESS = {
  met: 'done as you wanted',
  exceeded: 'more than you wanted',
  partial: 'done in part',
  missed: 'not done',
  unknown: 'not clear',
}

function tellProgress({ progress, amount, target }: Extract<Fact, { kind: 'reported' }>): string {
  const figures = amount === null ? '' : target === null ? ` (${amount})` : ` (${amount} of ${target})`
  return `${PROGRESS[progress]}${figures}`
}

/** The goal in the words it had at that time. */
function wordsOf(goal: string, wordings: readonly GoalWording[], at: number): string {
  return wordings.findLast((wording) => wording.goal === goal && wording.at <= at)?.words ?? ''
}

/** A country by its code, as people name it; INT is one that was not named. */
function countryOf(code: string): string {
  return code === 'INT' ? 'another country' : (new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code)
}
