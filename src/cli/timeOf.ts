/** A moment (epoch ms) as staff read it: "2026-11-23 19:00 UTC". */
export function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
