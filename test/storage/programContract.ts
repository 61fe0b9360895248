import type { Fixture } from './fixture'

/** What a store must do with programs: each enrols its own people, all or nobody, and sees nobody else’s. */
export function describePrograms(at: Fixture): void {
  const program = (id: string, code = id) => at.store.programs.add({ id, code, settings: `{"name":"${id}"}`, at: 5 })
  const refs = async (id: string, after = '', limit = 10) =>
    (await at.store.programs.clients(id, { after, limit })).map(({ ref }) => ref)

  test('keeps programs by id and code, each once', async () => {
    expect(await program('house')).toBe(true)
    expect(await program('house', 'other')).toBe(false)
    expect(await program('other', 'house')).toBe(false)
    expect(await at.store.programs.change('house', '{}')).toBe(true)
    expect(await at.store.programs.change('nowhere', '{}')).toBe(false)
    expect(await at.store.programs.byCode('house')).toEqual({ id: 'house', code: 'house', settings: '{}', at: 5 })
    expect((await at.store.programs.all()).map(({ id }) => id)).toEqual(['house'])
    expect(await at.store.programs.get('nowhere')).toBeUndefined()
  })

  test('enrols people once, changes those that differ, and lists them in pages', async () => {
    await program('house')
    await program('other')
    const people = Array.from({ length: 1100 }, (_, i) => ({
      ref: String(i).padStart(4, '0'),
      mail: `p${i}@example.org`,
    }))
    const steps: number[] = []
    expect(await at.store.programs.enrol('house', people, 9, (done) => steps.push(done))).toEqual({
      ...{ made: 1100, changed: 0, same: 0 },
    })
    expect(steps).toEqual([500, 1000, 1100])
    const second = people.slice(0, 3).map(({ ref, mail }, i) => (i === 1 ? { ref, name: 'Ann' } : { ref, mail }))
    expect(await at.store.programs.enrol('house', second, 10)).toEqual({ made: 0, changed: 1, same: 2 })
    expect(await at.store.programs.enrol('other', second, 10)).toEqual({ made: 3, changed: 0, same: 0 })
    expect(await refs('house', '', 2)).toEqual(['0000', '0001'])
    expect(await refs('house', '1098')).toEqual(['1099'])
    expect(await at.store.programs.client('house', '0001')).toMatchObject({
      ...{ name: 'Ann', mail: 'p1@example.org', standing: 'invited', at: 9 },
    })
    expect(await at.store.programs.enrol('house', [{ ref: '0001', name: null }], 11)).toMatchObject({ changed: 1 })
    expect(await at.store.programs.client('house', '0001')).toMatchObject({ name: undefined, mail: 'p1@example.org' })
    expect(await at.store.programs.standings('other')).toEqual({ invited: 3 })
  })

  test('says what an enrolment would come to, and writes nothing of it', async () => {
    await program('house')
    await at.store.programs.enrol('house', [{ ref: '1' }, { ref: '2' }], 1)
    const people = [{ ref: '1' }, { ref: '2', name: 'Ann' }, { ref: '3' }]
    expect(await at.store.programs.wouldEnrol('house', people)).toEqual({ made: 1, changed: 1, same: 1 })
    expect(await refs('house')).toEqual(['1', '2'])
    expect((await at.store.programs.client('house', '2'))?.name).toBeUndefined()
  })

  test('enrols nobody where one of them cannot be', async () => {
    await program('house')
    const twice = [{ ref: '1' }, { ref: '2', teamsUser: 'x' }, { ref: '3', teamsUser: 'x' }]
    await expect(at.store.programs.enrol('house', twice, 1)).rejects.toThrow()
    expect(await refs('house')).toEqual([])
  })

  test('takes names and addresses out with whoever is removed, and lets them be enrolled anew', async () => {
    await program('house')
    await at.store.programs.enrol('house', [{ ref: '1', name: 'Ann', mail: 'ann@example.org' }], 1)
    const client = String((await at.store.programs.client('house', '1'))?.client)
    await at.store.addInvite({ tokenHash: 'h', at: 1, expires: 99, client })
    expect(await at.store.programs.remove('house', '2', 2)).toBe(false)
    expect(await at.store.programs.remove('house', '1', 2)).toBe(true)
    expect(await at.store.redeemInvite('h', 2)).toBeUndefined()
    expect(await refs('house')).toEqual([])
    const gone = { ref: '1', standing: 'removed', name: undefined, mail: undefined }
    expect(await at.store.programs.client('house', '1')).toMatchObject(gone)
    expect(await at.store.programs.enrol('house', [{ ref: '1' }], 1)).toMatchObject({ changed: 1 })
    expect(await at.store.programs.client('house', '1')).toMatchObject({ client, standing: 'invited' })
  })

  test('leaves alone who declined or left', async () => {
    await program('house')
    await at.store.programs.enrol('house', [{ ref: '1' }], 1)
    const { client } = (await at.store.programs.client('house', '1')) as { client: string }
    const { id } = await at.store.conversationOf(client, 'webchat', 1)
    await at.say(id, 'm1')
    const turn = await at.store.loadTurn(id)
    if (!turn) throw new Error('Nothing to answer')
    expect(turn.member).toEqual({ program: 'house' })
    await at.store.commitTurn({ turn, at: 2, state: {}, facts: [], replies: [], standing: 'declined' })
    expect(await at.store.programs.enrol('house', [{ ref: '1', mail: 'ann@example.org' }], 3)).toMatchObject({
      same: 1,
    })
    expect(await at.store.programs.client('house', '1')).toMatchObject({ standing: 'declined', mail: undefined })
  })

  test('lets an invitation bring in its own client, or someone new in the program', async () => {
    await program('house')
    await at.store.programs.enrol('house', [{ ref: '1' }], 1)
    const client = String((await at.store.programs.client('house', '1'))?.client)
    await at.store.addInvite({ tokenHash: 'h1', at: 1, expires: 99, client })
    await at.store.addInvite({ tokenHash: 'h2', at: 1, expires: 99, program: 'house' })
    expect(await at.store.redeemInvite('h1', 2)).toBe(client)
    expect(await at.store.redeemInvite('h1', 2)).toBeUndefined()
    expect(await at.store.redeemInvite('h2', 2)).not.toBe(client)
    expect(await at.store.programs.standings('house')).toEqual({ invited: 2 })
  })

  test('knows a key by its hash until it is revoked', async () => {
    await program('house')
    const key = { id: 'k1', program: 'house', label: 'intake', at: 3 }
    await at.store.programs.addKey({ ...key, keyHash: 'abc' })
    expect(await at.store.programs.keyOf('abc')).toEqual(key)
    expect(await at.store.programs.keyOf('abd')).toBeUndefined()
    expect(await at.store.programs.revokeKey('k1', 4)).toBe(true)
    expect(await at.store.programs.revokeKey('k1', 5)).toBe(false)
    expect(await at.store.programs.keyOf('abc')).toBeUndefined()
    expect(await at.store.programs.keys('house')).toEqual([{ ...key, revokedAt: 4 }])
  })

  test('answers a repeated call as the first, and forgets it after a day', async () => {
    await program('house')
    await at.store.programs.addKey({ id: 'k1', program: 'house', label: 'intake', at: 3, keyHash: 'abc' })
    const call = { key: 'k1', idempotencyKey: 'once', requestHash: 'r', at: 10 }
    const both = await Promise.all([at.store.programs.beginCall(call), at.store.programs.beginCall(call)])
    expect(both.map(({ end }) => end).sort()).toEqual(['new', 'running'])
    expect(await at.store.programs.beginCall({ ...call, requestHash: 'q' })).toEqual({ end: 'other' })
    // A call that a crash cut off must not stand in the way for ever.
    expect(await at.store.programs.beginCall({ ...call, at: 10 + 60_000 })).toEqual({ end: 'running' })
    expect(await at.store.programs.beginCall({ ...call, at: 10 + 61_000 })).toEqual({ end: 'new' })
    await at.store.programs.dropCall(call)
    expect(await at.store.programs.beginCall(call)).toEqual({ end: 'new' })
    await at.store.programs.endCall({ key: 'k1', idempotencyKey: 'once', status: 201, body: '{}' })
    await at.store.programs.dropCall(call)
    expect(await at.store.programs.beginCall(call)).toEqual({ end: 'answered', status: 201, body: '{}' })
    expect(await at.store.programs.beginCall({ ...call, at: 10 + 25 * 3600 * 1000 })).toEqual({ end: 'new' })
  })
}
