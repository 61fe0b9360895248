import { readSafetyAnswer, type SafetyAnswer } from '../../src/reading/readSafetyAnswer'

const ASKED = 'Are you thinking about ending your life?'

const answers: [message: string, answer: SafetyAnswer][] = [
  ['can we go on', 'goOn'],
  ['can we continue?', 'goOn'],
  ['ok lets carry on now', 'goOn'],
  ['I want to talk about my goal', 'goOn'],
  ["let's do the check-in", 'goOn'],
  ["I'd rather talk about my running goal", 'goOn'],
  ['back to my goal', 'goOn'],
  ['continue', 'goOn'],
  ['check in', 'goOn'],
  ['can we get back to the check-in please', 'goOn'],
  ['are you going to call the police', 'whoIsTold'],
  ['will you tell my probation officer', 'whoIsTold'],
  ["please don't tell anyone", 'whoIsTold'],
  ['am I going to be locked up', 'whoIsTold'],
  ['I talked to my sponsor', 'reached'],
  ['a nurse is with me', 'nearby'],
  ['I told my mum', 'reached'],
  ['my sister is on her way', 'nearby'],
  ['I called 988', 'called'],
  ["I'm at the hospital", 'called'],
  ["I'm calling them now", 'called'],
  ["there's nobody", 'alone'],
  ["I can't call anyone", 'alone'],
  ["I'm all alone here", 'alone'],
  ['too ashamed to tell my family... scared to call', 'alone'],
  ["they didn't answer", 'alone'],
  ["I'm not safe", 'danger'],
  ["I don't feel safe", 'danger'],
  ["I'm fine", 'safe'],
  ["yes I'm safe", 'safe'],
  ["no I'm not suicidal", 'safe'],
  ['it was just a figure of speech', 'safe'],
  ["I'm just tired", 'safe'],
  ["it's passed", 'safe'],
  ['help me', 'helpWanted'],
  ["I don't know what to do", 'helpWanted'],
  ['can I talk to a real person', 'helpWanted'],
  ['who can I call', 'helpWanted'],
  ['goodnight', 'goodbye'],
  ['gotta go', 'goodbye'],
  ['forget I said that', 'retraction'],
  ['you are useless, leave me alone', 'anger'],
  ['stop messaging me', 'stop'],
  ['cancel', 'leave'],
  ['lol jk', 'joke'],
  ['haha just messing', 'joke'],
  ['😂😂', 'joke'],
  ['it was a joke', 'joke'],
  ["he's back", 'nearby'],
  ['my husband is home', 'nearby'],
  ["I haven't called 988", 'alone'],
  ['the ambulance is here', 'called'],
  ["I'm at my sister's", 'reached'],
  ['I can go to my neighbour', 'reached'],
  ['I might do it', 'danger'],
  ['yes I still think about it', 'danger'],
  ["I'm ok today", 'safe'],
  ['fuck this', 'anger'],
  ['why do you keep asking me that', 'anger'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['sometimes', 'unsure'],
  ['idk', 'unsure'],
  ['maybe a bit', 'unsure'],
  ['my rent is due and the dog is ill', 'other'],
]

/** None of these is the client's word that the check-in may go on. */
const staying = [
  "I can't go on",
  "I don't want to continue",
  'I want to talk about my mum',
  'how do people go on like this',
  "I can't carry on with any of it",
  "I don't want to do the check-in",
  'what is the point of going on',
]

describe('While safety is asked about,', () => {
  test.each(answers)('“%s” is heard as %s', (message, answer) => {
    expect(readSafetyAnswer(message, ASKED)).toBe(answer)
  })

  test.each(staying)('“%s” does not end the talk', (message) => {
    expect(readSafetyAnswer(message, ASKED)).not.toBe('goOn')
  })
})
