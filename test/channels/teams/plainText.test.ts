import { plainTextOf, withoutMention } from '../../../src/channels/teams/plainText'

test.each([
  ['<p>went twice</p>', 'went twice'],
  ['<p>a &lt; b &amp; c&nbsp;&gt; d &#39;e&#39;</p>', "a < b & c > d 'e'"],
  ['<p>one</p><p>two<br>three</p>', 'one\ntwo\nthree'],
  ['<p>one</p>\n<p>&nbsp;</p>\n<p>&nbsp;</p>\n<p>&nbsp;</p><p>two</p>', 'one\n\ntwo'],
  ['<ul><li>run</li><li>rest</li></ul>', '- run\n- rest'],
  ['<ol><li>run</li><li>rest<ul><li>sleep</li></ul></li><li>eat</li></ol>', '1. run\n2. rest\n- sleep\n3. eat'],
  [
    '<p><span itemtype="http://schema.skype.com/Mention" itemscope=""><at id="0">Oars</at></span>&nbsp;went twice</p>',
    'went twice',
  ],
  ['<p>with <at id="1">Ann Byrne</at> on Friday</p>', 'with Ann Byrne on Friday'],
  [
    '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Oars</strong><p>How did it go?</p></blockquote><p>badly</p>',
    'badly',
  ],
  ['<blockquote><p>a<blockquote>b</blockquote>c</p></blockquote>d', 'd'],
  ['<p>good <emoji id="smile" alt="🙂" title="Smile"></emoji></p>', 'good 🙂'],
  ['<p>look <img alt="image" src="https://x.example/a.png"> there</p>', 'look there'],
  ['<b>bold</b> and <i>not</i>', 'bold and not'],
  ['<script>alert(1)</script><style>p{}</style>hi', 'hi'],
  ['no tags at all', 'no tags at all'],
  ['<p>never closed <b>at', 'never closed at'],
  ['', ''],
])('%j is read as %j', (html, text) => {
  expect(plainTextOf(html, 'Oars').replace(/ {2,}/g, ' ')).toBe(text)
})

test('a mention in plain text is left out, and less-than signs of people’s own are not', () => {
  expect(withoutMention('<at>Oars</at> I <3 running, 2 < 3 > 1')).toBe('I <3 running, 2 < 3 > 1')
})
