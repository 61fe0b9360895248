import type { Stance } from '../../src/reading/reading'
import { readMessage } from '../../src/reading/readMessage'

const stances: [stance: Stance, message: string][] = [
  ['yes', 'yes'],
  ['yes', 'Yeah'],
  ['yes', 'sure, why not'],
  ['yes', "that's right"],
  ['yes', 'ok'],
  ['yes', '👍'],
  ['yes', 'yes yes'],
  ['no', 'no'],
  ['no', 'no thanks'],
  ['no', 'nah not really'],
  ['no', 'Not at all.'],
  ['disagree', "that's not how I see it"],
  ['disagree', 'you got that wrong'],
  ['disagree', 'I never said that'],
  ['disagree', "No, that's not what I meant"],
  ['disagree', "that's not true"],
  ['disagree', "I don't think that's fair"],
  ['disagree', "there's no contradiction there"],
  ['discord', 'leave me alone'],
  ['discord', "you don't get it"],
  ['discord', "you're useless"],
  ['discord', 'stop judging me'],
  ['discord', 'this is a waste of time'],
  ['discord', 'you sound like my mother'],
  ['unsure', 'dunno'],
  ['unsure', 'maybe'],
  ['unsure', 'idk'],
  ['unsure', "I'm not sure"],
  ['unsure', "I don't know"],
  ['unsure', 'it depends'],
  ['bye', 'gotta go'],
  ['bye', "that's all for today"],
  ['bye', 'bye!'],
  ['bye', 'ok see you next week'],
  ['bye', 'goodnight'],
  ['thanks', 'thanks'],
  ['thanks', 'thank you so much!'],
  ['thanks', 'cheers mate'],
  ['offTopic', "what's the weather like"],
  ['offTopic', 'tell me a joke'],
  ['none', 'went twice'],
  ['none', "I didn't go"],
  ['none', 'no cigarettes at all this week'],
  ['none', 'I said no to him'],
  ['none', "my boss doesn't get it"],
  ['none', "I don't understand the maths"],
  ['none', 'yes I went on Monday'],
  ['none', 'you know what, it was fine'],
  ['none', 'I got it wrong'],
  ['none', 'maybe twice'],
  ['none', 'my mum never said that to me'],
]

describe('The stance of a message', () => {
  test.each(stances)('is %s in: %s', (stance, message) => {
    expect(readMessage({ message, goal: '', said: [] }).stance).toBe(stance)
  })

  test('is heard at the start of an answer to a yes-or-no question', () => {
    const message = 'Yes but on weekends it was harder'
    expect(readMessage({ message, goal: '', said: [], asked: 'So it is about time. Is that right?' }).stance).toBe(
      'yes',
    )
    expect(readMessage({ message, goal: '', said: [], asked: 'How did it go?' }).stance).toBe('none')
  })
})

test.each<[stance: Stance, message: string]>([
  ['none', 'so they get off my back'],
  ['discord', 'get off my back'],
  ['none', "she cancelled, it's not fair"],
  ['disagree', "that's not fair"],
  ['bye', 'gtg'],
  ['bye', 'gotta run'],
  ['none', 'gotta run more'],
  ['disagree', 'dont twist my words'],
  ['disagree', 'I must dispute that'],
  ['disagree', 'that comparison misses it'],
  ['disagree', 'no. its not like i forgot him, dont put it like that'],
  ['disagree', "you're comparing apples and oranges"],
  ['disagree', "you're reading too much into that"],
  ['none', 'I reread the pages and saw through them'],
  ['none', 'i twisted my ankle'],
  ['none', 'Three, I misread the dial'],
  ['none', 'I resent it a bit'],
  ['discord', 'how many more times you gonna ask me about this'],
  ['discord', "why won't you just tell me what to do?"],
  ['discord', 'do you even listen'],
  ['discord', 'same question each week, it is tiresome'],
  ['discord', 'Your questions are becoming predictable'],
  ['discord', 'dont start'],
  ['discord', 'we have been over this'],
  ['none', 'how many more times should i go'],
  ['none', 'my kids dont listen'],
  ['none', 'the interview questions were predictable'],
  ['none', 'i dont start until monday'],
  ['none', 'I cannot eat it.'],
  ['declines', 'i dont want to talk about this week'],
  ['none', 'I do not go this week'],
  ['none', 'i dont want to talk to my sister'],
  ['unsure', 'i couldnt tell you'],
  ['unsure', 'well now i dont know'],
  ['unsure', 'not really sure'],
])('%s: %s', (stance, message) => {
  expect(readMessage({ message, goal: 'see my kids every weekend', said: [] }).stance).toBe(stance)
})

describe('Where two of their sentences were just put side by side, waving it off is a disagreement', () => {
  const asked = 'You say “only went once”, and the goal you set is “see my kids every weekend”. What do you see there?'
  test.each<[stance: Stance, message: string]>([
    ['disagree', 'no. i dont think one rough week means that'],
    ['disagree', 'no love, thats not the same'],
    ['disagree', 'nah thats not a miss, i paused it'],
    ['disagree', 'a scratchcard isnt a bet come on'],
    ['disagree', "one is a dinner and I don't think it's the same thing at all"],
    ['disagree', 'that doesnt count'],
    ['none', 'no i didnt go'],
    ['none', "I don't think I tried hard enough"],
    ['none', "i don't think one run is enough"],
    ['none', "it's not the same since mum died"],
    ['none', "one bad day isn't the end of the world"],
  ])('%s: %s', (stance, message) => {
    expect(readMessage({ message, goal: 'see my kids every weekend', said: [], asked }).stance).toBe(stance)
  })

  test('and elsewhere it tells how things are', () => {
    const message = 'that doesnt count'
    expect(readMessage({ message, goal: '', said: [], asked: 'How did it go?' }).stance).toBe('none')
  })
})
