import { splitGoals } from '../../src/goals/splitGoals'

test.each([
  ['stop smoking, lose weight and see my kids more', ['stop smoking', 'lose weight', 'see my kids more']],
  ['I want to stop drinking and also find a job', ['I want to stop drinking', 'find a job']],
  ['quit smoking and lose weight', ['quit smoking', 'lose weight']],
  ['get a job and stop drinking', ['get a job', 'stop drinking']],
  ['1. get a job 2. stop drinking', ['get a job', 'stop drinking']],
  ['get a job\nstop drinking', ['get a job', 'stop drinking']],
  ['walk more. eat less sugar', ['walk more', 'eat less sugar']],
])('%p holds several goals', (words, goals) => {
  expect(splitGoals(words)).toEqual(goals)
})

test.each([
  'get off two stops early and walk home from work',
  'sit down and eat with my flatmates',
  'stop drinking and smoking',
  'call Dad on Mondays and Thursdays',
  'eat fruit, veg and nuts every day',
  'to be honest, walk more',
  'be a calm dad',
])('%p is one goal', (words) => {
  expect(splitGoals(words)).toEqual([words])
})
