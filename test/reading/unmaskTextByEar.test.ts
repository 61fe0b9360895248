import { hearOtherTongues } from '../../src/reading/hearOtherTongues'
import lexicon from '../../src/reading/lexicon/crisis.json'
import { readCrisis } from '../../src/reading/readCrisis'
import { unmaskText } from '../../src/reading/unmaskText'

const folded = (message: string) => unmaskText(message, lexicon.spellings).text

test.each([
  ['i jus wana dy', 'i just wanna die'],
  ['gona jmup', 'gonna jump'],
  ['dont wanna b alve no mor', 'dont want be alive no more'],
  ['i need 2 di', 'i need to die'],
  ['gonnakillmyselftonight', 'gonna kill myself tonight'],
  ['wisht i had never woke up', 'wished i had never woke up'],
])('a spelling that no list names is put right: %s', (message, plain) => {
  expect(folded(message)).toBe(plain)
})

test.each([
  'dye my hair',
  'on a diet',
  'hurl the ball',
  'starch and beads',
  'the curate hummed',
  'went with Dyan and Killick',
])('a word that exists, or a name, is left as it is: %s', (message) => {
  expect(folded(message)).toBe(message.toLowerCase())
})

test.each([
  ['quiero morir', 'suicide'],
  ['Я не хочу жить', 'suicide'],
  ['nie mogę oddychać', 'medical'],
  ['mi marido me pega', 'danger'],
  ['我不想活了', 'suicide'],
])('the plainest statement in another language is heard: %s', (message, kind) => {
  expect(readCrisis(message).kind).toBe(kind)
})

test.each(['no quiero suicidarme', 'nie chcę umrzeć', 'quiero correr más', 'не хочу умереть'])(
  'a denial or an ordinary week in another language is not: %s',
  (message) => {
    expect(hearOtherTongues(message)).toBeUndefined()
  },
)

test.each([
  'Told my story at group: I wanted to die back in 2011, today I am happy and grateful and coach the under nines',
  'She asked if I had any thoughts of harming myself and I said no, which is true, just low iron',
])('what is long over, or asked and answered with no, is let pass: %s', (message) => {
  expect(readCrisis(message).level).toBe('none')
})
