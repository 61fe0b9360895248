import { crisisContacts } from '../../dialogs/crisisContacts'
import { readLine } from '../../src/reflecting/rules/lineText'
import { playTalk, type Said } from '../conversations/playTalk'

const GOAL = ['go for a run three times a week', 'yes', 'skip', 'skip', '8']
const DISCLOSED = 'I want to kill myself'

const LINES = crisisContacts('US').lines

/** The moves of the reply to the last line, after a goal was set. */
async function moveAfter(...lines: string[]): Promise<string | undefined> {
  const said = await playTalk([...GOAL, ...lines])
  return said.at(-1)?.from === 'oars' ? said.at(-1)?.moves.at(0) : undefined
}

const texts = (said: Said[]) => said.filter(({ from }) => from === 'oars').map(({ text }) => text)

describe('A message in crisis', () => {
  test.each([
    ['in a check-in', ['check in']],
    ['while a goal is set', ['new goal']],
    ['while a goal is reworded', ['change my goal']],
    ['while reasons are asked', ['new goal', 'read two books a month', 'yes']],
    ['when deletion is to be confirmed', ['delete my data']],
    ['when a new start is to be confirmed', ['start over']],
    ['when nothing is open', []],
    ['while check-ins are paused', ['pause']],
    ['after a stop', ['stop']],
    [
      'where several goals are to choose from',
      ['new goal', 'read two books a month', 'yes', 'skip', 'skip', '9', 'check in'],
    ],
  ])('comes first %s', async (_, before) => {
    expect(await moveAfter(...before, DISCLOSED)).toBe('serious suicide')
  })

  test('comes first as the first word of all', async () => {
    const said = await playTalk([DISCLOSED])
    expect(said.at(-1)?.moves).toEqual(['serious suicide'])
  })
})

describe('In the safety talk', () => {
  test.each([
    ['a yes to thoughts of suicide', ['yes'], 'after yes'],
    ['a sometimes', ['sometimes'], 'after yes'],
    ['the same again', ['I really want to die'], 'after yes'],
    ['a no', ['no'], 'after no'],
    ['danger in their own words', ["I'm not safe"], 'after yes'],
    ['a person reached', ['I talked to my sponsor'], 'someone near'],
    ['a crisis line reached', ["I'm on the phone with 988"], 'line reached'],
    ['a joke', ['lol jk'], 'after joke'],
    ['another language', ['no hablo inglés, estoy muy mal'], 'other language'],
    ['nobody to turn to', ["there's nobody"], 'no one near'],
    ['fear of who is told', ['are you going to call the police'], 'who is told'],
    ['a cry for help, which is no menu', ['help me'], 'asked for help'],
    ['a retraction', ['forget I said that'], 'after retraction'],
    ['anger', ['fuck off you stupid bot'], 'after anger'],
    ['a goodbye', ['goodnight'], 'after goodbye'],
    ['a stop', ['stop messaging me'], 'after stop'],
    ['something else', ['the dog is ill as well'], 'stay'],
    ['a question about privacy', ['who sees this'], 'who sees'],
  ])('%s is followed up in its own way', async (_, lines, heading) => {
    expect(await moveAfter(DISCLOSED, ...lines)).toBe(heading)
  })

  test('a yes to whether they are safe is no sign of danger, and a no is one', async () => {
    const hurt = 'my husband hit me and I am scared of him'
    expect(await moveAfter(hurt, 'yes')).toBe('out of reach')
    expect(await moveAfter(hurt, 'no')).toBe('not safe')
  })

  test('an emergency asks whether someone is there, and follows up on that', async () => {
    const ill = 'I have chest pain and my arm is numb'
    expect(await moveAfter(ill, 'yes')).toBe('medical someone there')
    expect(await moveAfter(ill, 'no')).toBe('medical alone')
  })

  test('no reply is sent twice, however long it lasts', async () => {
    const lines = [
      'I want to die',
      'yes',
      'I want to die',
      'no',
      'I really want to die',
      'yes',
      'sometimes',
      'no',
      'hm',
    ]
    const said = texts(await playTalk([...GOAL, DISCLOSED, ...lines])).slice(GOAL.length + 1)
    expect(said).toHaveLength(lines.length + 1)
    expect(new Set(said).size).toBe(said.length)
    expect(said.filter((text) => (text.match(/\?/g) ?? []).length !== 1)).toEqual([])
  })

  test.each([
    ['yes', DISCLOSED],
    ['no', DISCLOSED],
    ['I want to die', DISCLOSED],
    ['idk', DISCLOSED],
    ['hm', DISCLOSED],
    ['fuck off', DISCLOSED],
    ['forget it', DISCLOSED],
    ["there's nobody", DISCLOSED],
    ['my mum is here', DISCLOSED],
    ['no hablo inglés, estoy muy mal', DISCLOSED],
    ['no', 'my husband hit me and I am scared of him'],
    ["he's back", 'my husband hit me and I am scared of him'],
    ['hm', 'I have chest pain and my arm is numb'],
    ['no', 'I took all my pills an hour ago'],
    ['yes', 'I cut myself again last night'],
    ['ok', 'my sister says she wants to kill herself'],
    ['I will hurt him', "I'm going to stab him"],
  ])('fifteen times “%s” to “%s” gets no block and no question twice', async (again, first) => {
    const said = texts(await playTalk([...GOAL, first, ...Array<string>(15).fill(again)])).slice(GOAL.length + 1)
    expect(said).toHaveLength(16)
    const sentences = said.flatMap((text) => readLine(text.replaceAll(LINES, ' ')).sentences.map(({ said }) => said))
    const counted = sentences.filter((sentence) => sentence.endsWith('?') || sentence.split(' ').length > 4)
    expect(counted.filter((sentence, i) => counted.indexOf(sentence) !== i)).toEqual([])
  })

  test.each([['can we go on'], ['I want to talk about my goal'], ["let's do the check-in"]])(
    'the check-in that was open goes on when they say “%s”',
    async (line) => {
      const said = await playTalk([...GOAL, 'check in', DISCLOSED, 'no', line])
      expect(said.at(-1)?.moves).toEqual(['resumed after', 'back'])
    },
  )

  test('a check-in begins at their word where nothing was open', async () => {
    const said = await playTalk([...GOAL, DISCLOSED, 'no', 'can we continue'])
    expect(said.at(-1)?.moves).toEqual(['resumed after', 'open'])
  })

  test('a new goal is their word as well', async () => {
    const said = await playTalk([...GOAL, DISCLOSED, 'no', 'new goal'])
    expect(said.at(-1)?.moves).toEqual(['resumed after', 'ask goal'])
  })

  test('a false alarm that is cleared up leaves the talk to them again', async () => {
    const unclear = 'nothing matters anymore'
    expect(await moveAfter('check in', unclear)).toBe('unclear')
    expect(await moveAfter('check in', unclear, 'no, I mean my job is pointless')).toBe('resume offer')
    expect(await moveAfter('check in', unclear, 'no', 'yes')).toBe('resumed after')
    expect(await moveAfter('check in', unclear, 'no', 'went twice')).toBe('resumed after')
  })

  test('a command to leave a question beside it leaves only that question', async () => {
    expect(await moveAfter(DISCLOSED, 'delete my data')).toBe('delete confirm')
    expect(await moveAfter(DISCLOSED, 'delete my data', 'cancel')).toBe('after retraction')
    expect(await moveAfter(DISCLOSED, 'delete my data', 'no', 'hm')).toMatch(/^stay/)
    expect(await moveAfter(DISCLOSED, 'delete my data', 'I want to die')).toBe('after yes')
    expect(await moveAfter(DISCLOSED, 'delete my data', 'yes', 'hello')).toBe('welcome')
  })

  test('nothing but their word leads back: a report does not', async () => {
    expect(await moveAfter('check in', DISCLOSED, 'no', 'I went twice')).toBe('stay')
  })

  test('whoever falls silent is asked the next day, and no check-in cuts in', async () => {
    const said = await playTalk([...GOAL, 'check in', DISCLOSED, '> wait 8d'])
    expect(said.slice(-2).map(({ moves }) => moves)).toEqual([['after silence'], ['after silence']])
  })

  test('whoever is in danger from someone is not written to, since another may see it', async () => {
    const said = await playTalk([...GOAL, 'my husband hit me and I am scared of him', '> wait 8d'])
    expect(said.at(-1)?.moves).toEqual(['danger from someone'])
  })

  test('whoever falls silent is first asked some hours later, in waking hours', async () => {
    const said = await playTalk([...GOAL, DISCLOSED, '> wait 3h'])
    expect(said.at(-1)?.moves).toEqual(['after silence'])
  })

  test('who took something is not told to call if it gets worse, but to call', async () => {
    const taken = 'I took all my pills an hour ago'
    expect(await moveAfter(taken)).toBe('overdose')
    expect(await moveAfter(taken, 'yes')).toBe('medical someone there')
    expect(await moveAfter(taken, 'no')).toBe('medical alone')
    expect(await moveAfter(taken, 'the cat is asleep')).toBe('medical stay')
  })

  test('a person who is the danger is no help when they are there', async () => {
    expect(await moveAfter('my husband hit me and I am scared of him', "he's back")).toBe('watched')
    expect(await moveAfter(DISCLOSED, "he's here")).toBe('someone near')
  })

  test('a wish to go on is met with one question where danger was never answered, and then it is their word', async () => {
    expect(await moveAfter('check in', DISCLOSED, 'can we go on')).toBe('before going on')
    expect(await moveAfter('check in', DISCLOSED, 'can we go on', 'yes')).toBe('resumed after')
    expect(await moveAfter('check in', DISCLOSED, 'can we go on', 'can we go on')).toBe('resumed after')
    expect(await moveAfter('check in', DISCLOSED, 'can we go on', 'no')).toBe('after yes')
    expect(await moveAfter('check in', DISCLOSED, 'new goal')).toBe('before going on')
  })

  test('an answer about Oars in between leads back to what matters', async () => {
    const said = await playTalk([...GOAL, DISCLOSED, 'what are you'])
    expect(said.at(-1)?.moves).toEqual(['what am I', 'still here'])
  })

  test('a deletion in the middle of it is done, and people are named once more', async () => {
    const said = await playTalk([...GOAL, DISCLOSED, 'delete my data', 'yes'])
    expect(said.at(-1)?.moves).toEqual(['deleted', 'after deletion'])
    expect(said.at(-1)?.text).toContain('988')
  })

  test('an unclear sign that is not answered is asked about once more, then the talk is theirs', async () => {
    const unclear = 'nothing matters anymore'
    expect(await moveAfter(unclear, 'the kids were ill')).toBe('unclear again')
    expect(await moveAfter(unclear, 'the kids were ill', 'two runs')).toBe('resume offer')
    expect(await moveAfter(unclear, 'no', 'no')).toBe('stay')
  })

  test('a stop is kept', async () => {
    const said = await playTalk([...GOAL, DISCLOSED, 'stop messaging me', '> wait 30d'])
    expect(said.at(-1)?.moves).toEqual(['after stop'])
  })
})
