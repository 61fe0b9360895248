import { readMessage } from '../../src/reading/readMessage'
import { hearStep } from '../../src/reflecting/hearStep'
import { startTalk, type TalkSoFar } from '../../src/reflecting/talkSoFar'
import { tellStep } from '../../src/reflecting/tellStep'

const goal = 'go for a run three times a week'
/** A Monday. */
const today = '2026-01-05'

function hear(asked: string, message: string, step?: TalkSoFar['step']) {
  const report = { progress: 'partial', amount: 1, target: 3, words: 'went once' } as const
  const talk: TalkSoFar = { ...startTalk('c1', 'g1'), asked: [asked], report, step }
  return hearStep(message, readMessage({ message, goal, said: [], today }), talk, today)
}

describe('a step is heard', () => {
  it.each([
    ['ask make of', 'text my brother', "you're thinking of texting your brother"],
    ['ask make of', 'maybe thursday before work', "you're thinking of Thursday before work"],
    ['ask change', 'delete the apps', "you're thinking of deleting the apps"],
    ['ask matters', 'hide the remote every night', "you're thinking of hiding the remote every night"],
    ['ask fit', 'go wed', "you're thinking of going Wednesday"],
    ['ask view', "I'll ask my boss on Friday", "you'll ask your boss on Friday"],
    ['ask next', 'call the gym', "you'll call the gym"],
    ['ask next', 'maybe call the gym', "you're thinking of calling the gym"],
    ['ask next', 'going to bed earlier', "you're thinking of going to bed earlier"],
    ['ask next', 'more of the same', "you'll do the same again"],
    ['ask make of', 'maybe same again', "you're thinking of the same again"],
    ['ask make of', 'dunno maybe a walk', "you're thinking of a walk"],
    ['ask next', 'maybe i go inside in the break', "you're thinking of going inside in the break"],
    ['ask next', 'maybe the wednesday one its smaller', "you're thinking of the Wednesday one"],
    ['ask next', "I'd rather go to two small ones", "you're thinking of going to two small ones"],
    ['ask next', 'kitchen again', "you're thinking of kitchen again"],
    ['ask next', 'every night', 'you have every night in mind'],
    ['ask tried', 'take lunch to work', "you're thinking of taking lunch to work"],
    ['ask worked', 'maybe saturday', "you're thinking of Saturday"],
    ['ask change', 'leave it in the kitchen at dinner', "you're thinking of leaving it in the kitchen at dinner"],
    ['ask next', 'sat', "you're thinking of Saturday"],
    ['ask next', 'from monday', "you're thinking of Monday"],
    ['ask next', 'same blocks', "you're thinking of the same blocks"],
    ['ask next', 'phone reminder', "you're thinking of phone reminder"],
    ['ask next', 'mayb il try the patchs', "you'll try the patches"],
    ['ask next', "I don't know, maybe use the app on the bus", "you're thinking of using the app on the bus"],
    ['ask next', "shutters, that's my bell", "you're thinking of shutters"],
    ['ask next', 'shovel a little run for him', "you'll shovel a little run for him"],
    ['ask next', '40 on payday', "you're thinking of 40 on payday"],
    ['ask next', 'same calls', "you're thinking of the same calls"],
    ['ask next', 'tues to fri', "you're thinking of Tuesday to Friday"],
    ['ask next', 'do 2 this week', "you'll do 2 this week"],
  ])('after "%s": %s', (asked, message, told) => {
    const step = hear(asked, message)
    expect(step && tellStep(step)).toBe(told)
  })
})

describe('no step is heard', () => {
  it.each([
    ['ask make of', "part of me wants it, part of me can't be bothered"],
    ['ask make of', 'feel bad about it'],
    ['ask make of', 'put my shoes out last night'],
    ['ask make of', 'do you love me'],
    ['ask change', 'sleep better'],
    ['ask matters', 'be there for my kids'],
    ['ask view', 'saturday was the worst'],
    ['ask barrier', 'get home late'],
    ['ask change', 'I can lift my daughter again'],
    ['ask change', "I'd run with my son"],
    ['ask next', 'nothing'],
    ['ask next', 'not sure'],
    ['ask next', 'what should I do?'],
    ['ask fit', 'keep it'],
    ['ask fit', 'leave it as it is dear'],
    ['ask next', 'keep it'],
    ['ask next', 'tired again'],
    ['ask make of', 'maybe the weather'],
    ['ask next', 'i want my boy to breathe'],
    ['ask next', 'I want to understand it, not just pass'],
    ['ask next', 'mexico is gonna be so good'],
    ['ask next', 'my daughter starts school in september'],
    ['ask next', 'Amazing, I feel like me again'],
    ['ask next', 'my mornings i guess'],
    ['ask next', 'one day at a time'],
    ['ask next', 'clean week id call it'],
    ['ask next', 'friday doesnt feel like a weeknight to me'],
    ['ask next', 'no runs at all though'],
    ['ask next', 'no cigs since thursday'],
    ['ask next', 'kids at home'],
  ])('after "%s": %s', (asked, message) => {
    expect(hear(asked, message)).toBeUndefined()
  })
})

describe('a time joins the step told before', () => {
  const step = { words: 'text my brother' }
  it.each([
    ['ask day', 'tues to fri', "you'll text your brother from Tuesday to Friday"],
    ['ask day', 'mon-wed', "you'll text your brother from Monday to Wednesday"],
    ['ask day', 'weekdays', "you'll text your brother on weekdays"],
    ['ask day', 'tonight', "you'll text your brother tonight"],
    ['ask day', 'every day', "you'll text your brother every day"],
    ['ask day', 'thursday I think', "you'll text your brother on Thursday"],
    ['ask fit', 'on friday then', "you'll text your brother on Friday"],
    ['ask day', 'monday morning', "you'll text your brother on Monday morning"],
    ['ask day', 'weekends are hard', "you'll text your brother"],
    ['ask day', 'no idea', "you'll text your brother"],
  ])('after "%s": %s', (asked, message, told) => {
    const heard = hear(asked, message, step)
    expect(heard && tellStep(heard)).toBe(told)
  })
})
