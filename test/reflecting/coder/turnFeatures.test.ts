import { codeByRules } from '../../../src/reflecting/coder/codeByRules'
import { turnFeatures } from '../../../src/reflecting/coder/turnFeatures'

const of = (message: string, asked = '') => turnFeatures(asked, message, codeByRules(asked, message))

describe('turnFeatures', () => {
  it('tells how a turn opens and ends', () => {
    expect(of('So, um, you went twice?')).toEqual(
      expect.arrayContaining(['opens so you went', 'closes ?', 'last twice', 'two you went', 'length 2']),
    )
  })
  it('makes the persons of the two speakers one when it looks for an echo', () => {
    expect(of("You're worried about your sister.", "I'm worried about my sister")).toContain('echo all 4 2')
    expect(of('It has been raining.', "I'm worried about my sister")).toContain('echo all 0 2')
  })
  it('says nothing of an echo where nothing was said before', () => {
    expect(of('You went twice.').filter((name) => /^(?:echo|heard) /.test(name))).toEqual([])
  })
  it('hears an order with its object, and none in "sleep well" alone or "tell me more"', () => {
    expect(of('Then call your sister.')).toContain('orders 1')
    expect(of('Call me a dreamer.')).toContain('orders 0')
    expect(of('Your sister called.')).toContain('orders 0')
  })
  it('names each feature once, and no more of a long turn than of its two ends', () => {
    const long = of(
      Array.from({ length: 900 }, (_, i) => `w${'abcdefghij'[i % 10]}${'klmnopqrst'[((i / 10) % 10) | 0]}`).join(' '),
    )
    expect(new Set(long).size).toBe(long.length)
    expect(long.filter((name) => name.startsWith('two ')).length).toBeLessThan(120)
  })
})
