import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Request, Response } from 'express'
import { Problem } from './problem'

interface Prepared {
  version: string
  etag: string
  plain: Buffer
  br: Buffer
  gzip: Buffer
}

const prepared = new Map<string, Promise<Prepared>>()

/** Answers with a file, compressed once and kept in memory, until the file changes. The caller decides which paths exist. */
export async function serveFile(path: string, request: Request, response: Response): Promise<void> {
  const file = await prepare(path)
  response.set({
    // Always asked for again, mostly answered with 304: a new version of Oars shows at the next visit.
    'Cache-Control': 'no-cache',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  })
  const encoding = request.acceptsEncodings('br', 'gzip', 'identity')
  if (encoding === 'br' || encoding === 'gzip') response.set('Content-Encoding', encoding)
  response.type(extname(path))
  response.send(encoding === 'br' ? file.br : encoding === 'gzip' ? file.gzip : file.plain)
}

async function prepare(path: string): Promise<Prepared> {
  const version = await versionOf(path)
  const before = await prepared.get(path)
  if (before?.version === version) return before
  const now = compress(path, version)
  prepared.set(path, now)
  // A failure is not kept: the next request tries again.
  now.catch(() => prepared.delete(path))
  return now
}

async function versionOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(path)
    return `${mtimeMs} ${size}`
  } catch {
    throw new Problem(404, 'NotFound', 'There is nothing at this address.')
  }
}

async function compress(path: string, version: string): Promise<Prepared> {
  const plain = await readFile(path)
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(plain), promisify(gzip)(plain, { level: 9 })])
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { version, etag, plain, br, gzip: zipped }
}
