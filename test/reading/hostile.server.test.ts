import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../src/root'

test('4,000 characters of anything are read within 50 ms', () => {
  const script = join(projectRoot, 'test/reading/timeHostile.ts')
  const worst = JSON.parse(
    execFileSync('node', ['--require', join(projectRoot, 'test/typescript.js'), script], { encoding: 'utf8' }),
  )
  expect(worst).toEqual({ ...worst, ms: expect.any(Number) })
  expect(worst.ms).toBeLessThan(50)
}, 120_000)
