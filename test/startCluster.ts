import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/root'
import { freePort } from './startServer'

/** A PostgreSQL of a test's own, which may go away and come back with the same data on the same port. */
export interface Cluster {
  url: string
  goAway(): void
  comeBack(): void
  remove(): void
}

const script = join(projectRoot, '.ci', 'postgres.sh')

/** Makes a cluster in a new folder and starts it. Needs PostgreSQL's programs on this machine. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'oars-postgres-'))
  const url = execFileSync('bash', [script, 'start', folder, String(await freePort())], { encoding: 'utf8' }).trim()
  let runs = true
  const goAway = () => {
    if (runs) execFileSync('bash', [script, 'stop', folder])
    runs = false
  }
  return {
    url,
    goAway,
    comeBack() {
      restart(folder)
      runs = true
    },
    remove() {
      goAway()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Starts a stopped cluster with the options it was last started with. */
function restart(folder: string): void {
  const find = 'command -v pg_ctl || ls -1 /usr/lib/postgresql/*/bin/pg_ctl | sort -V | tail -n 1'
  const tool = execFileSync('bash', ['-c', find], { encoding: 'utf8' }).trim()
  const command = [tool, '-D', join(folder, 'data'), '-l', join(folder, 'server.log'), '-w', 'restart']
  // The server refuses to run as root.
  const [program = '', ...args] = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command
  execFileSync(program, args, { stdio: 'ignore', cwd: '/' })
}
