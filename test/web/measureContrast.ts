import type { Page } from 'playwright-core'

/** A text on the page and its contrast to what is behind it, 1 to 21, as WCAG 2 measures it. */
export interface Contrast {
  text: string
  ratio: number
}

/** The contrast of every visible text and of the placeholder of the text box. */
export function measureContrast(page: Page): Promise<Contrast[]> {
  return page.evaluate(() => {
    const numbers = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(color).map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const isClear = (color: string) => numbers(color)[3] === 0
    const behind = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const color = getComputedStyle(element).backgroundColor
      return isClear(color) ? behind(element.parentElement) : color
    }
    const ratio = (front: string, back: string) => {
      const [dark = 0, light = 0] = [luminance(front), luminance(back)].sort((one, other) => one - other)
      return (light + 0.05) / (dark + 0.05)
    }
    const measured = []
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (own && element.checkVisibility() && !element.classList.contains('unseen')) {
        measured.push({
          text: element.textContent ?? '',
          ratio: ratio(getComputedStyle(element).color, behind(element)),
        })
      }
    }
    const box = document.querySelector('textarea')
    if (box)
      measured.push({ text: box.placeholder, ratio: ratio(getComputedStyle(box, '::placeholder').color, behind(box)) })
    return measured
  })
}
