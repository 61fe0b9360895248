import { asShown } from '../../../src/channels/teams/layOutReply'

test.each([
  ['2 < 3 & *no* list', '2 < 3 & *no* list', 'plain'],
  ['Goals:\n1. “<b>run</b> & *rest*”', 'Goals:<br>1. “&#60;b&#62;run&#60;/b&#62; &#38; &#42;rest&#42;”', 'xml'],
])('%j is sent so that Teams shows it as it is', (text, sent, textFormat) => {
  expect(asShown(text)).toEqual({ text: sent, textFormat })
})
