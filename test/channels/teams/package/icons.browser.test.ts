import { type Browser, chromium } from 'playwright-core'
import { ACCENT_COLOR, drawColorIcon, drawOutlineIcon } from '../../../../src/channels/teams/package/drawIcon'
import { encodePng, type Picture } from '../../../../src/channels/teams/package/encodePng'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
})
afterAll(() => browser?.close())

/** A picture as a browser reads it from its file: its sides, and how often each colour is in it (#rrggbbaa). */
async function read(picture: Picture): Promise<{ sides: number[]; colors: Record<string, number> }> {
  const page = await browser.newPage()
  const url = `data:image/png;base64,${encodePng(picture).toString('base64')}`
  const result = await page.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const colors: Record<string, number> = {}
    for (let i = 0; i < data.length; i += 4) {
      const color = `#${[...data.subarray(i, i + 4)].map((value) => value.toString(16).padStart(2, '0')).join('')}`
      colors[color] = (colors[color] ?? 0) + 1
    }
    return { sides: [canvas.width, canvas.height], colors }
  }, url)
  await page.close()
  return result
}

test('the colour icon is 192 pixels a side, opaque, and white on the accent colour', async () => {
  const { sides, colors } = await read(drawColorIcon())
  expect(sides).toEqual([192, 192])
  expect(Object.keys(colors).filter((color) => !color.endsWith('ff'))).toEqual([])
  expect(colors[`${ACCENT_COLOR.toLowerCase()}ff`]).toBeGreaterThan((192 * 192) / 2)
  expect(colors['#ffffffff']).toBeGreaterThan(192)
})

test('the outline icon is 32 pixels a side, and white on nothing', async () => {
  const { sides, colors } = await read(drawOutlineIcon())
  expect(sides).toEqual([32, 32])
  expect(Object.keys(colors).filter((color) => !color.startsWith('#ffffff') && !color.endsWith('00'))).toEqual([])
  expect(colors['#00000000']).toBeGreaterThan((32 * 32) / 2)
  expect(colors['#ffffffff']).toBeGreaterThan(32)
})
