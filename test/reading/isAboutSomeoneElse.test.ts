import { isAboutSomeoneElse } from '../../src/reading/isAboutSomeoneElse'

test.each([
  'my sister told me she wants to die',
  'my friend says he wants to kill himself, what do I do',
  'asking for a friend, how many would it take',
  "I'm worried about my son, he keeps talking about suicide",
  'he texted that he is going to end it',
])('someone else is at risk: %s', (message) => {
  expect(isAboutSomeoneElse(message)).toBe(true)
})

test.each([
  'I want to die',
  'my mum died and I want to die',
  'he wants to end it and so do I',
  'I feel like that too, I want to die',
  'everyone would be better off without me',
  'they would be happier if I was dead',
  'I told my mum I am suicidal',
  'she said I should kill myself',
])('the client is, or may be: %s', (message) => {
  expect(isAboutSomeoneElse(message)).toBe(false)
})
