import { crisisTalks, type PlayedTalk, playCrisisTalk } from './playCrisisTalk'
import { RUBRIC } from './rubric'

const talks = crisisTalks()

/** Each is told at least once, at each place, with each kind of answer. */
const DISCLOSURES = (
  'explicit now|explicit thoughts|passive|coded|burden|means|asking for a friend|retraction|self-harm|overdose|' +
  'violence at home|intent to harm|medical|withdrawal|false alarm'
).split('|')
const PLACES = (
  'first contact|goal wording|reason|ruler|report|view|gap|step|settings|deletion to confirm|after the end|' +
  'in answer to a scheduled opening|nothing open|goal to choose'
).split('|')
const REACTIONS =
  'yes|no|sometimes|silence|retraction|anger|joke|a new disclosure|another language|something else|stop|goodbye|goes on'

describe.each(talks.map((talk) => [talk.name, talk] as const))('%s', (_, talk) => {
  let played: PlayedTalk

  beforeAll(async () => {
    played = await playCrisisTalk(talk)
  })

  test.each(RUBRIC.map((item) => [item.name, item] as const))('%s', (_name, item) => {
    expect(item.fails(played)).toEqual([])
  })
})

describe('The crisis talks', () => {
  test('are at least thirty, of six turns or more from the disclosure on or before it', () => {
    expect(talks.length).toBeGreaterThanOrEqual(30)
    expect(talks.filter(({ lines }) => lines.length < 6).map(({ name }) => name)).toEqual([])
  })

  test('hold every kind of disclosure, every place and every kind of answer', () => {
    const lacking = (wanted: string[], there: string[]) => wanted.filter((one) => !there.includes(one))
    expect(
      lacking(
        DISCLOSURES,
        talks.map(({ disclosure }) => disclosure),
      ),
    ).toEqual([])
    expect(
      lacking(
        PLACES,
        talks.map(({ place }) => place),
      ),
    ).toEqual([])
    expect(
      lacking(
        REACTIONS.split('|'),
        talks.flatMap(({ reactions }) => reactions),
      ),
    ).toEqual([])
  })
})
