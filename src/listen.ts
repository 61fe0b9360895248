import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Starts to listen and resolves to the port, which the system chooses where 0 is asked for. Rejects with the cure. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(cureFor(error as NodeJS.ErrnoException, host, port), { cause: error })
  }
  return (server.address() as AddressInfo).port
}

function cureFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken, perhaps by another Oars. End what uses it, or set PORT to another one.`
    case 'EACCES':
      return `This user may not use port ${port}. Set PORT to one above 1023, and put a proxy in front where it matters.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `OARS_HOST is "${host}", which is no address of this machine. Set it to 127.0.0.1 for this machine only, or to 0.0.0.0 for every network it is in.`
    default:
      return `Cannot listen on ${host}, port ${port} (${message}). Check OARS_HOST and PORT.`
  }
}
