import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/root'

/** How long a server may take until it listens, in ms: a busy machine takes seconds to load it. */
const LONGEST_START = 30_000

/** The compiled server as a process of its own. */
export interface RunningServer {
  url: string
  port: number
  /** All that it has printed, on both streams. */
  output(): string
  /** Ends it at once, as a power cut would: kill -9. */
  kill(): Promise<void>
  /** Asks it to end: SIGTERM. Resolves to the exit code and how long it took, in ms. */
  stop(): Promise<{ code: number | null; took: number }>
  /** Whether the process lives. */
  runs(): boolean
}

/** Folders made for servers and the servers themselves: gone at the end of the tests of a file, whatever happened. */
const folders: string[] = []
const processes = new Set<ChildProcess>()

/** An empty folder for the data of a server. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oars-server-'))
  folders.push(folder)
  return folder
}

/** Ends every server still running and removes the folders. */
export async function endServers(): Promise<void> {
  await Promise.all([...processes].map(killProcess))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** What `npm start` gives to node: a smaller young generation, since the server must hold less than 200 MB at rest. */
const NODE_FLAGS = ['--max-semi-space-size=4']

/** Runs a compiled program of the project with these settings and no others, in a folder where no `.env` lies. */
export function runCompiled(program: string, args: string[], settings: Record<string, string>): ChildProcess {
  const file = join(projectRoot, 'dist', program)
  if (!existsSync(file)) throw new Error(`${file} is not there; compile first: npm run build`)
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [...NODE_FLAGS, file, ...args], {
    cwd: makeFolder(),
    env: { PATH, ...settings },
  })
  processes.add(child)
  child.once('exit', () => processes.delete(child))
  return child
}

/** Starts the server and waits until it listens; rejects with what it printed when it ends instead. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const port = Number(settings.PORT ?? (await freePort()))
  const child = runCompiled('src/index.js', [], {
    OARS_DATA: settings.DATABASE_URL ? '' : makeFolder(),
    LOG_LEVEL: 'error',
    ...settings,
    PORT: String(port),
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk))
  const ended = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`The server does not listen. It printed:\n${printed}`))
    const timer = setTimeout(fail, LONGEST_START)
    child.once('exit', fail)
    child.stdout?.on('data', () => {
      if (!printed.includes('Oars is listening')) return
      clearTimeout(timer)
      child.off('exit', fail)
      resolve()
    })
  })
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    output: () => printed,
    kill: () => killProcess(child),
    async stop() {
      const start = Date.now()
      child.kill('SIGTERM')
      const [code] = await ended
      return { code, took: Date.now() - start }
    },
    runs: () => child.exitCode === null && child.signalCode === null,
  }
}

async function killProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
