import type { Enrolment } from '../storage/program'
import { checkPerson, type FieldProblem, type GivenPerson, type PersonField, type ProgramHours } from './checkPerson'

/** Problems that are kept to be told; of more than these only the number is. */
const MOST_KEPT = 100

/** A problem and where the person stands: "line 12". */
export interface PersonProblem extends FieldProblem {
  place: string
}

/** What nobody may share with another person of the same list. */
const UNIQUE = { ref: 'ref', mail: 'mail', teamsUser: 'teams' } as const

/** Takes the people of a list one after the other, and finds all that keeps it from being imported. */
export class PeopleCheck {
  readonly people: Enrolment[] = []
  /** The first hundred. */
  readonly problems: PersonProblem[] = []
  /** How many more there are. */
  more = 0

  private readonly places = new Map<string, string>()

  constructor(private readonly program: ProgramHours) {}

  /** `place` is where the person stands in the list; it is named where another one is the same in something. */
  add(given: GivenPerson, place: string): void {
    const checked = checkPerson(given, this.program)
    if ('problems' in checked) {
      for (const { field, problem } of checked.problems) this.note(place, field, problem)
      return
    }
    const { person } = checked
    for (const [key, field] of Object.entries(UNIQUE) as [keyof typeof UNIQUE, PersonField][]) {
      const value = person[key]
      const mark = value && `${field} ${value.toLowerCase()}`
      const other = mark && this.places.get(mark)
      if (other) this.note(place, field, `${field} is the same as in ${other}; give each person their own, once.`)
      else if (mark) this.places.set(mark, place)
    }
    if (this.problems.length === 0) this.people.push(person)
  }

  /** Notes something else that is wrong at a place. */
  note(place: string, field: PersonField, problem: string): void {
    if (this.problems.length < MOST_KEPT) this.problems.push({ place, field, problem })
    else this.more++
  }
}
