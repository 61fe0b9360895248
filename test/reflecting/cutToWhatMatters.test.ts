import { cutToWhatMatters } from '../../src/reflecting/cutToWhatMatters'

describe('cutToWhatMatters', () => {
  it.each([
    ['a short clause as it is', 'I went on Monday, it was good', 14, 'I went on Monday, it was good'],
    [
      'up to a comma',
      'I went to the class on Monday, the one by the station that my sister told me about',
      8,
      'I went to the class on Monday',
    ],
    [
      'before the reason',
      'I never made it to the meeting because the bus was late and then it rained',
      8,
      'I never made it to the meeting',
    ],
    [
      'at the last place within the limit',
      'I got up, I made breakfast, I walked the dog, I sat down and I wrote',
      10,
      'I got up, I made breakfast, I walked the dog',
    ],
    [
      'up to the first place of a list',
      'I walked to the shop, to the park, to the station and back home again by the long road',
      9,
      'I walked to the shop',
    ],
    [
      'a beginning that only a filler leads in to',
      'well I started off really well and then on wednesday my boss called me in and cut my hours',
      12,
      'well I started off really well',
    ],
    [
      'before another doing',
      'I sat outside in the car for half an hour and went home again with a heavy heart',
      12,
      'I sat outside in the car for half an hour',
    ],
    [
      'not inside a pair of nouns',
      'I want my mum and dad and my two little boys to be there for it',
      6,
      'I want my mum and dad and my two little boys to be there for it',
    ],
    [
      'not so that a when stands alone',
      'when I got home on Friday night, I was so tired that I fell asleep in my coat',
      9,
      'when I got home on Friday night, I was so tired that I fell asleep in my coat',
    ],
    [
      'not inside quotation marks',
      'she said "go on then, I dare you, you never finish anything" and I went',
      8,
      'she said "go on then, I dare you, you never finish anything" and I went',
    ],
    [
      'never before a condition',
      'I would go every single day of the week if I had a car',
      8,
      'I would go every single day of the week if I had a car',
    ],
  ])('keeps %s', (_, clause, most, kept) => {
    expect(cutToWhatMatters(clause, most)).toBe(kept)
  })

  it('takes a text of any length without delay', () => {
    const start = performance.now()
    for (const piece of ['a ', ', ', 'and I ', 'because ', '" ', 'I went, ']) cutToWhatMatters(piece.repeat(20_000), 14)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
