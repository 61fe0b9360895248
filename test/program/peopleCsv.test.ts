import { PeopleFileError, readPeopleCsv } from '../../src/program/peopleCsv'

async function read(file: string | Buffer) {
  const people = []
  for await (const person of readPeopleCsv(Buffer.from(file as string))) people.push(person)
  return people
}

const TWO = [
  { line: 2, given: { ref: '1', name: 'Byrne, Ann' } },
  { line: 3, given: { ref: '2', name: '' } },
]

test.each([
  ['commas', 'ref,name\n1,"Byrne, Ann"\n2,\n'],
  ['lines as Windows ends them, and a mark at the start', '\uFEFFref,name\r\n1,"Byrne, Ann"\r\n2,\r\n'],
  ['semicolons', 'ref;name\n1;Byrne, Ann\n2;'],
  ['tabs', 'ref\tname\n1\tByrne, Ann\n2\t'],
  ['headings as people write them', 'Ref, NAME \n1,"Byrne, Ann"\n2,\n'],
  ['empty lines of a spreadsheet', 'ref,name\n1,"Byrne, Ann"\n2,\n,\n\n,\n'],
])('a file with %s is read', async (_, file) => {
  expect(await read(file)).toEqual(TWO)
})

test('a person is told by the first of their lines, quotes inside quotes and all', async () => {
  expect(await read('ref,invited by\n1,"Ann ""Nan""\nByrne"\n\n2,Joe')).toEqual([
    { line: 2, given: { ref: '1', invitedBy: 'Ann "Nan"\nByrne' } },
    { line: 5, given: { ref: '2', invitedBy: 'Joe' } },
  ])
})

test.each<[string, string | Buffer, RegExp]>([
  ['in UTF-16', Buffer.from('\uFEFFref,name\n1,Ann', 'utf16le'), /UTF-16, or no text; save it as CSV in UTF-8/],
  [
    'in UTF-16 without a mark',
    Buffer.from('ref,name\n1,Ann', 'utf16le'),
    /UTF-16, or no text; save it as CSV in UTF-8/,
  ],
  [
    'in Latin-1',
    Buffer.from('ref,name\n1,Zoë', 'latin1'),
    /Latin-1 or another older encoding; save it as CSV in UTF-8/,
  ],
  ['that is empty', '', /There is nobody in the file; write a line/],
  ['of a header alone', 'ref,name\n', /There is nobody in the file/],
  ['without a header', '1,ann@example.org\n', /line 1: there is no column "1"|line 1: the first line is no header/],
  ['with a misspelt column', 'ref,e-mail\n', /line 1: there is no column "e-mail"; write "mail", or take it out/],
  ['with letters changed about', 'ref,phnoe\n', /line 1: there is no column "phnoe"; write "phone", or take it out/],
  [
    'with a column nobody knows',
    'ref,diagnosis\n',
    /line 1: there is no column "diagnosis"; use ref, name, mail, phone/,
  ],
  ['with a column twice', 'ref,name,Name\n', /line 1: the column "name" is there twice; take one out/],
  ['with a column without a name', 'ref,,name\n', /line 1: a column has no heading; give it one/],
  ['without a ref', 'name,mail\n', /line 1: there is no column "ref", .*; add it/],
  ['with a value too many', 'ref,name\n1,Ann\n2,Byrne, Joe\n', /line 3: it has 3 values and the header 2; put a value/],
  ['with a value too few', 'ref,name\n1\n', /line 2: it has 1 values and the header 2/],
  [
    'with a quote left open',
    'ref,name\n1,"Ann\n2,Joe\n',
    /line [23]: a quotation mark is opened and never closed; close it/,
  ],
  ['with a quote inside a value', 'ref,name\n1,Ann "Nan" Byrne\n', /line 2: quotation marks stand inside a value; put/],
  [
    'with a line without an end',
    `ref,name\n1,"${'x\n'.repeat(6000)}`,
    /longer than 10000 characters; look for a quotation/,
  ],
])('a file %s is refused with the cure', async (_, file, message) => {
  await expect(read(file)).rejects.toThrow(PeopleFileError)
  await expect(read(file)).rejects.toThrow(message)
})
