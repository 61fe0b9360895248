import { codeByRules } from '../../../src/reflecting/coder/codeByRules'
import { type Shares, settleCodes } from '../../../src/reflecting/coder/settleCodes'

const evenly: Shares = {
  question: { none: 1 / 3, open: 1 / 3, closed: 1 / 3 },
  reflection: { none: 1 / 3, simple: 1 / 3, complex: 1 / 3 },
  advice: { true: 0, false: 1 },
  main: { other: 1 / 4, question: 1 / 4, reflection: 1 / 4, therapist_input: 1 / 4 },
}

describe('settleCodes', () => {
  it('finds a reflection in a turn that mostly reflects, where the balance of it alone says none', () => {
    const shares = {
      ...evenly,
      main: { reflection: 0.9, other: 0.1 },
      reflection: { none: 0.5, simple: 0.4, complex: 0.1 },
    }
    expect(settleCodes(codeByRules('', 'You are tired.'), shares)).toMatchObject({
      main: 'reflection',
      reflection: 'simple',
    })
  })
  it('goes by the form of a question where the balance is even', () => {
    expect(settleCodes(codeByRules('', 'What would you like?'), evenly).question).toBe('open')
    expect(settleCodes(codeByRules('', 'Do you like it?'), evenly).question).toBe('closed')
  })
  it('goes by the balance where nothing but a mark asks', () => {
    const coded = codeByRules('', 'So you like it?')
    expect(coded.question).toBe('closed')
    expect(settleCodes(coded, { ...evenly, question: { none: 0.6, open: 0, closed: 0.4 } }).question).toBe('none')
  })
  it('takes less for advice where the rules hear it too', () => {
    const shares = { ...evenly, advice: { true: 0.4, false: 0.6 }, main: { therapist_input: 1 } }
    expect(settleCodes(codeByRules('', 'You should call her.'), shares).advice).toBe(true)
    expect(settleCodes(codeByRules('', 'She works on Mondays.'), shares).advice).toBe(false)
  })
  it('leaves a turn that neither reflects, asks nor tells with no reflection, question or advice', () => {
    const shares = { ...evenly, main: { other: 1 }, advice: { true: 0.9, false: 0.1 } }
    expect(settleCodes(codeByRules('', 'You should call her, okay?'), shares)).toEqual({
      main: 'other',
      question: 'none',
      reflection: 'none',
      advice: false,
    })
  })
})
