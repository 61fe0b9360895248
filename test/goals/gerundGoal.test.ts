import { gerund, gerundGoal } from '../../src/goals/gerundGoal'

test.each([
  ['not really sure', 'not really sure'],
  ['go for a run three times a week', 'going for a run three times a week'],
  ['quit vaping', 'quitting vaping'],
  ['eat better i suppose', 'eating better'],
  ['once a week see someone', 'seeing someone once a week'],
  ['Hello. I want learn german every day', 'learning german every day'],
  ['I want to call my sister', 'calling your sister'],
  ["I'd like to be more patient with my kids.", 'being more patient with your kids'],
  ['My goal is to read to my son', 'reading to your son'],
  ['no cigarettes', 'no cigarettes'],
  ['Two AA meetings a week', 'two AA meetings a week'],
  ['AA meetings twice a week', 'AA meetings twice a week'],
  ['lights out by 10:30 every night', 'lights out by 10:30 every night'],
  ['see the dentist about my tooth', 'seeing the dentist about your tooth'],
  ['take the bus by myself once', 'taking the bus by yourself once'],
  ["ask for help when I'm stuck", "asking for help when you're stuck"],
  ['sit down and eat with my flatmates', 'sitting down and eating with your flatmates'],
  ['get off two stops early and walk home', 'getting off two stops early and walking home'],
  ['cut down on food and drink', 'cutting down on food and drink'],
  ["don't drink on weeknights", 'not drinking on weeknights'],
  ['to stop lending money to my brother', 'stopping lending money to your brother'],
  ['mend the fence', 'mending the fence'],
  ['running three times a week', 'running three times a week'],
  ['swim 20 lengths', 'swimming 20 lengths'],
  ['write 500 words a day', 'writing 500 words a day'],
  ['text my sponsor at 9 am', 'texting your sponsor at 9 am'],
  ['eat less sugar: one biscuit a day', 'eating less sugar'],
  ['I want learn english', 'learning english'],
  ['I wanna stop drinking', 'stopping drinking'],
  ['fine. drink less', 'drinking less'],
  ['to be honest I want to get out more', 'getting out more'],
  ["I'm trying to quit smoking", 'quitting smoking'],
  ['my goal is go to gym 3 times per week', 'going to gym 3 times per week'],
  ['I guess walk more', 'walking more'],
  ['need to get better at saving money', 'getting better at saving money'],
])('%s reads as a thing one can talk of', (words, expected) => {
  expect(gerundGoal(words)).toBe(expected)
})

test.each(['', 'my wife says I drink too much. I should stop', 'it would be nice if I slept'])(
  '%p is no thing one can talk of',
  (words) => {
    expect(gerundGoal(words)).toBeUndefined()
  },
)

test.each([
  ['run', 'running'],
  ['make', 'making'],
  ['be', 'being'],
  ['see', 'seeing'],
  ['lie', 'lying'],
  ['visit', 'visiting'],
  ['fix', 'fixing'],
  ['eat', 'eating'],
  ['get', 'getting'],
  ['plan', 'planning'],
  ['stop', 'stopping'],
  ['practise', 'practising'],
  ['play', 'playing'],
  ['begin', 'beginning'],
  ['open', 'opening'],
  ['chat', 'chatting'],
  ['sleep', 'sleeping'],
  ['draw', 'drawing'],
])('%s becomes %s', (verb, expected) => {
  expect(gerund(verb)).toBe(expected)
})
