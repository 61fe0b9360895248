import { PeopleCheck } from '../../src/program/checkPeople'

test('people of a list share neither ref, mail nor Teams id, whatever the case', () => {
  const check = new PeopleCheck({})
  check.add({ ref: 'A1', mail: 'ann@example.org' }, 'line 2')
  check.add({ ref: 'a1', mail: 'Ann@Example.org' }, 'line 3')
  check.add({ ref: '3', teams: '0f8fad5b-d9cb-469f-a165-70867728950e' }, 'line 4')
  check.add({ ref: '4', teams: '0F8FAD5B-D9CB-469F-A165-70867728950E' }, 'line 5')
  expect(check.problems).toEqual([
    { place: 'line 3', field: 'ref', problem: 'ref is the same as in line 2; give each person their own, once.' },
    { place: 'line 3', field: 'mail', problem: 'mail is the same as in line 2; give each person their own, once.' },
    { place: 'line 5', field: 'teams', problem: 'teams is the same as in line 4; give each person their own, once.' },
  ])
})

test('a hundred problems are kept, and the rest is counted', () => {
  const check = new PeopleCheck({})
  for (let line = 2; line < 152; line++) check.add({ ref: '' }, `line ${line}`)
  expect([check.problems.length, check.more]).toEqual([100, 50])
})
