import type { Request } from '../../src/reading/reading'
import { readMessage } from '../../src/reading/readMessage'

const requests: [request: Request, message: string][] = [
  ['stop', 'Please stop messaging me about this'],
  ['stop', "I don't want any more texts from you"],
  ['stop', "take me off the list, I'm done"],
  ['stop', 'unsubscribe'],
  ['human', 'can I talk to a real person please'],
  ['human', "I'd rather speak to my counsellor about this"],
  ['human', 'could Maria ring me tomorrow? I need to talk it through'],
  ['human', "I don't want to talk to a bot"],
  ['pause', 'can we pause this until after the wedding'],
  ['pause', 'I need a break from this for a couple of weeks'],
  ['pause', "put it on hold till I'm back on my feet"],
  ['pause', 'could you check in with me again in a month, moving house'],
  ['drop', 'I want to drop this goal'],
  ['drop', "let's bin this one, it isn't me any more"],
  ['drop', 'take it off my list please'],
  ['drop', "I don't want this goal any more"],
  ['adjust', 'can we make it twice a week instead'],
  ['adjust', 'could we lower it to 20 minutes'],
  ['adjust', "I'd like to change my goal"],
  ['adjust', 'how about just weekends?'],
  ['adjust', "let's bump it up to 12k"],
  ['adjust', 'can I move it to the mornings'],
  ['advice', 'any tips for getting up early?'],
  ['advice', 'what should I do when the cravings hit?'],
  ['advice', 'how do other people manage it with kids?'],
  ['advice', 'is there an app that helps with this?'],
  ['advice', 'what would you do'],
  ['advice', 'do you think I should go before work?'],
  ['none', 'I stopped at the shop'],
  ['none', 'dropped my kid off and went'],
  ['none', 'my coach rang me on Tuesday'],
  ['none', 'took a break at lunch and walked'],
  ['none', 'I made it to two sessions'],
  ['none', 'How are you?'],
  ['none', 'what was I supposed to do, it rained'],
  ['none', 'I asked my brother for advice and he laughed'],
  ['none', 'I want to be home more'],
  ['none', 'he told me to stop texting him'],
  ['none', 'put the phone down at ten'],
]

describe('A request', () => {
  test.each(requests)('is %s in: %s', (request, message) => {
    expect(readMessage({ message, goal: 'go for a walk every day', said: [] }).request).toBe(request)
  })
})
