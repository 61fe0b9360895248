import type { Picture } from './encodePng'

/** The colour of the page's buttons. */
export const ACCENT_COLOR = '#1B5E57'

type Point = readonly [x: number, y: number]

/** A rounded stroke in a picture of side 1, thicker or thinner toward its end. */
interface Stroke {
  from: Point
  to: Point
  /** Half its width at either end. */
  radii: readonly [number, number]
}

/** One oar, blade at the top right. The other is its mirror image. */
const OAR: readonly Stroke[] = [
  { from: [0.17, 0.86], to: [0.27, 0.74], radii: [0.05, 0.05] },
  { from: [0.17, 0.86], to: [0.7, 0.25], radii: [0.028, 0.028] },
  { from: [0.6, 0.37], to: [0.82, 0.12], radii: [0.045, 0.085] },
]

/** The full colour icon of a Teams app: two crossed oars in white, within the safe middle of the accent colour. 192 pixels. */
export function drawColorIcon(): Picture {
  const background = [1, 3, 5].map((at) => Number.parseInt(ACCENT_COLOR.slice(at, at + 2), 16))
  return draw(192, 0.6, (cover) => [...background.map((value) => value + (255 - value) * cover), 255])
}

/** The outline icon: the same in white on nothing, nearly to the edge. 32 pixels. */
export function drawOutlineIcon(): Picture {
  return draw(32, 0.95, (cover) => [255, 255, 255, 255 * cover])
}

/** Paints every pixel by how much of it the oars cover (0 to 1); `scale` is their part of the side. */
function draw(size: number, scale: number, paint: (cover: number) => number[]): Picture {
  const rgba = new Uint8Array(size * size * 4)
  const place = (pixel: number) => ((pixel + 0.5) / size - 0.5) / scale + 0.5
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const point: Point = [place(x), place(y)]
      const mirrored: Point = [1 - point[0], point[1]]
      const distance = Math.min(...OAR.flatMap((stroke) => [distanceTo(stroke, point), distanceTo(stroke, mirrored)]))
      const cover = Math.min(1, Math.max(0, 0.5 - distance * scale * size))
      rgba.set(paint(cover).map(Math.round), (y * size + x) * 4)
    }
  }
  return { size, rgba }
}

/** How far a point is from the edge of a stroke; less than 0 inside. */
function distanceTo({ from, to, radii }: Stroke, [x, y]: Point): number {
  const [along, up] = [to[0] - from[0], to[1] - from[1]]
  const part = ((x - from[0]) * along + (y - from[1]) * up) / (along ** 2 + up ** 2)
  const t = Math.min(1, Math.max(0, part))
  return Math.hypot(x - from[0] - t * along, y - from[1] - t * up) - (radii[0] + t * (radii[1] - radii[0]))
}
