import type { Talk } from '../../src/reading/reading'
import { readMessage } from '../../src/reading/readMessage'

const talks: [talk: Talk, goal: string, message: string][] = [
  ['change', 'go for a run twice a week', 'Did both! Feel so much fitter already, going again on Saturday'],
  ['change', 'go to the gym 3 times', "Only managed one but I'm determined to get there next week"],
  ['neutral', 'go to the gym 3 times', '2 out of 3'],
  ['neutral', 'meditate daily', '5 days'],
  ['sustain', 'meditate daily', 'Kids were off school so I never got a minute'],
  ['sustain', 'stop smoking', 'I enjoy it, honestly, and it helps me relax'],
  ['change', 'stop smoking', "Not one this week. I'm never touching them again"],
  ['mixed', 'stop smoking', "I want to stop but work is so stressful I can't see how"],
  ['neutral', 'stop smoking', '3 yesterday, 2 the day before'],
  [
    'sustain',
    'drink less than 10 units a week',
    "Had about 15. It was my birthday, everyone was buying rounds, couldn't say no",
  ],
  [
    'mixed',
    'drink less than 10 units a week',
    "Went over again because of the stress, but I'm going to try leaving the wine in the shop next week",
  ],
  ['change', 'call my mum every sunday', 'Called her, it was lovely, I want to keep doing this'],
  ['sustain', 'call my mum every sunday', "no, I don't see the point, she never picks up"],
  ['neutral', 'call my mum every sunday', 'yes'],
  ['neutral', 'call my mum every sunday', "what's the number for the clinic?"],
  ['sustain', 'walk 8000 steps a day', 'My knee is killing me so about 3000'],
  [
    'mixed',
    'walk 8000 steps a day',
    "6000ish, it's been raining all week. But I've bought a waterproof so no excuses now",
  ],
  ['sustain', 'write 500 words a day', 'nothing. too tired after work'],
  ['neutral', 'write 500 words a day', '300 a day'],
  ['change', 'write 500 words a day', "500 every day. I can't believe it, I'm actually going to finish this book"],
  ['mixed', 'write 500 words a day', 'I hate every sentence but I need to get this finished'],
  ['sustain', 'cook at home 4 nights', "I prefer takeaway and I'm not ashamed of it"],
  ['change', 'cook at home 4 nights', '3 nights, my partner helped chop and it made it so much easier'],
  ['sustain', 'no phone in bed', "I can't sleep without it"],
  ['change', 'no phone in bed', "it's charging in the kitchen and I wake up so much better"],
  ['neutral', 'no phone in bed', 'four nights yes three nights no'],
  ['sustain', 'apply for two jobs', "didn't. nobody replies anyway so what's the point"],
  ['change', 'apply for two jobs', "Sent three! I'm ready for something new"],
  ['mixed', 'apply for two jobs', "sent one. I'm scared of interviews but I really need a change"],
  ['neutral', 'apply for two jobs', 'sent two on tuesday'],
  ['change', 'apply for two jobs', "not yet, but I've booked the library for tomorrow and I'll send both then"],
  ['sustain', 'take my meds every day', 'Forgot most days'],
  ['change', 'take my meds every day', 'every day, the pill box by the kettle works'],
  ['sustain', 'take my meds every day', "They make me feel foggy and I don't want to be foggy"],
  ['neutral', 'take my meds every day', 'missed one'],
  [
    'change',
    'learn spanish 10 minutes a day',
    "7 for 7. I promised my girlfriend I'd order dinner in Spanish and I will",
  ],
  ['sustain', 'learn spanish 10 minutes a day', 'work was mental and I kept falling asleep on the sofa'],
  ['neutral', 'learn spanish 10 minutes a day', 'ok'],
  ['mixed', 'be in bed by 11', '3 nights. I feel better for it but the evenings are my only time alone'],
  ['sustain', 'be in bed by 11', 'Nope, I like my evenings'],
  ['neutral', 'be in bed by 11', '11.30, 12, 11, 10.45, 1'],
  ['change', 'eat fruit every day', "Managed five days. Next week I'm putting the bowl on my desk"],
  ['sustain', 'eat fruit every day', 'fruit is expensive and goes off'],
  ['neutral', 'eat fruit every day', 'apple mon tue wed'],
  ['mixed', 'see my counsellor on Tuesday', "I went, but I don't think it's for me. I'll give it one more go"],
  ['sustain', 'see my counsellor on Tuesday', "Couldn't get childcare"],
  ['change', 'see my counsellor on Tuesday', 'Went. Talked the whole hour. Feels like a weight off'],
  ['neutral', 'see my counsellor on Tuesday', 'went'],
  ['sustain', 'save 50 a month', 'car broke down, that ate it all'],
  ['change', 'save 50 a month', 'saved 60! Loving watching it grow'],
  ['mixed', 'save 50 a month', "Only 20, rent went up. I do want that holiday though so I'll sell some stuff"],
  ['sustain', 'practice piano daily', 'Neighbours complained so I stopped'],
  ['change', 'practice piano daily', "I'm getting better each day, played the whole piece without looking"],
  ['neutral', 'practice piano daily', 'did monday to friday'],
  ['change', 'stop biting my nails', "haven't bitten in 5 days, so proud of them"],
  ['sustain', 'stop biting my nails', "I do it without thinking, there's nothing I can do"],
  ['mixed', 'stop gambling', "lost 40 on friday. I can't resist when it's on my phone but I've deleted the app now"],
  ['neutral', 'stop gambling', 'placed two bets'],
  ['change', 'stop gambling', "clean 10 days and I'm keeping it that way for my boys"],
]

describe('The balance of talk', () => {
  test.each(talks)('is %s, on “%s”, in: %s', (talk, goal, message) => {
    expect(readMessage({ message, goal, said: [] }).talk).toBe(talk)
  })

  test('turns with the direction of the goal', () => {
    const message = "I'm not going to the pub"
    expect(readMessage({ message, goal: 'stay out of the pub', said: [] }).talk).toBe('change')
    expect(
      readMessage({ message: "I'm not going to the gym", goal: 'go to the gym twice a week', said: [] }).talk,
    ).toBe('sustain')
  })
})
