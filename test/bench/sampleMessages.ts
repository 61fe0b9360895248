/** A message as clients send it, and the goal it answers. */
export interface Sample {
  goal: string
  message: string
}

/** Messages of about ten words. */
export const SHORT: readonly Sample[] = [
  { goal: 'go for a run three times a week', message: 'Only went out once this week because work was crazy' },
  { goal: 'walk 30 minutes a day', message: 'Managed about 20 minutes each day, it rained a lot' },
  { goal: 'no cigarettes', message: 'Had two on Friday night at the pub, otherwise clean' },
  { goal: 'apply for five jobs this week', message: 'sent 4 and got a reply from one already 😊' },
  { goal: 'meditate every day', message: 'every day but sunday, feeling so much calmer for it' },
  { goal: 'call my sister', message: "I didn't call her, I just couldn't face it yet" },
  { goal: 'at most 2 coffees a day', message: 'three most days tbh, the night shifts are killing me' },
  { goal: 'save £50 a week', message: 'put 30 away, the car needed a new battery again' },
  { goal: 'study for an hour on weekdays', message: 'mon tue and thurs done, wed was a total washout' },
  { goal: 'be in bed by 11', message: 'No idea really, can we make it half past instead?' },
]

/** Messages of about 25 words. */
export const MIDDLE: readonly Sample[] = [
  {
    goal: 'go for a run three times a week',
    message:
      'I went on Monday and Wednesday before work, but then my knee started hurting so I skipped Saturday. I want to try again next week though.',
  },
  {
    goal: 'walk 30 minutes a day',
    message:
      "Honestly it's been a bit hit and miss. Some days I did the full half hour, others barely ten minutes because the kids were off school.",
  },
  {
    goal: 'no cigarettes',
    message:
      "19 days clean now! Nearly cracked at my cousin's wedding, everyone was smoking outside, but I thought about my daughter and walked away from it.",
  },
  {
    goal: 'apply for five jobs this week',
    message:
      'sent off two on tuesday then nothing, the agency keeps telling me theres no point applying without the certificate. what would you do if you were me?',
  },
  {
    goal: 'meditate every day',
    message:
      'Forgot on Wednesday, otherwise yes. It helps me more than I thought it would, and I sleep better, so I am going to keep doing it.',
  },
  {
    goal: 'call my sister',
    message:
      "Not yet. I know I said I'd ring her on Sunday but we argued last time and I don't want to hear all of that again.",
  },
  {
    goal: 'drink no more than 5 beers a week',
    message:
      'Great week!! Only went over on Saturday, had about eight because it was the match, the rest of the week I kept to one or two.',
  },
  {
    goal: 'save £50 a week',
    message:
      "I couldn't put anything aside this week, the boiler broke and that took all of it. Gutted because I wanted to get to 500 by Christmas.",
  },
]

/** A message of some 500 words, on one goal and everything around it. */
export const LONG: readonly Sample[] = [
  {
    goal: 'go for a run three times a week',
    message:
      `Okay so this is going to be a long one, sorry in advance. The week started really well. On Monday I got up at
six, laid my shoes out the night before like I said I would, and I was out of the door before anybody else was awake. It
was cold and dark, but I did the whole loop round the park and came back feeling like a different person. My wife said
she could tell, because I was whistling in the kitchen. Then on Tuesday work went completely crazy. Two people are off
sick and the rest of us are covering for them, so I was there until nine most nights and by the time I got home all I
wanted was to sit down and eat something. I know that I could have gone in the morning, but I was so tired that I slept
through the alarm twice. So Tuesday nothing, Wednesday nothing. On Thursday I put my kit in the car and I thought, right,
I'm going straight after work whatever happens. And I did go, but my knee started hurting after about ten minutes, so I
walked the rest of it. I don't know whether that counts. My brother says it does, he runs marathons and he says that half
of it is just turning up, but he would say that. Friday was my son's birthday, and that matters more to me than anything,
so I was never going to run that day. We went bowling, had pizza, he got the bike that he wanted and he was over the moon.
Saturday I meant to go, I really did, but we had a few drinks on Friday night after the kids were in bed and I felt rough.
Sunday it rained the entire day. I looked out of the window at it for a good hour and in the end I just couldn't be
bothered, if I'm honest with you. So that makes one proper run, and half of another if you're being generous. Last month
I was doing three without even thinking about it, which is what gets me. I used to be someone who ran. When I run my head
is clearer, I sleep better, I don't snap at the children, and my doctor says my blood pressure has come down since the
spring. I want to keep that going. My dad had his first heart attack at fifty and I'm forty-six, so it isn't as if I don't
know why I'm doing this. But I also need the money, and I can't say no to the overtime at the moment, not with the car
needing new tyres and the rent going up in January. Maybe three is too many while it's like this? I could do two for a
while, say Monday and Thursday mornings, and then go back to three when the others are back from sick leave. What do you
think? Anyway, next week I'm going on Monday before work, that's a promise, and I'll ask the physio about my knee on
Wednesday when I see her. If it's nothing serious I'll try Saturday as well. And thanks for asking.`.replaceAll(
        '\n',
        ' ',
      ),
  },
]

const count = ({ message }: Sample): number => message.split(/\s+/).length

/** Words of the middle sample of a list, to say what was measured. */
export function wordsOf(samples: readonly Sample[]): number {
  const counts = samples.map(count).sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}
