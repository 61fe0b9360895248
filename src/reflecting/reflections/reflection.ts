import type { Scene } from '../situations/situation'

/** One way of giving back: the heading of dialogs/wording, when it fits, and why it is the one. */
export interface Reflection {
  heading: string | ((scene: Scene) => string)
  fits: (scene: Scene) => boolean
  because: string
}

/** The heading of the first that fits. */
export function bestOf(reflections: readonly Reflection[], scene: Scene): string | undefined {
  const best = reflections.find(({ fits }) => fits(scene))
  return best && headingOf(best, scene)
}

/** The heading of a reflection in a scene. */
export function headingOf({ heading }: Reflection, scene: Scene): string {
  return typeof heading === 'function' ? heading(scene) : heading
}
