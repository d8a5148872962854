import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'

/** The one file of an upload, held in memory; refused where there is none or it is larger than `mostBytes`. */
export async function receiveFile(
  request: FastifyRequest,
  mostBytes: number,
): Promise<{ readonly fileName: string; readonly file: Buffer }> {
  if (!request.isMultipart()) throw new Refusal('import.unreadable')
  const upload = await request.file({ limits: { fileSize: mostBytes, files: 1, fields: 5 }, throwFileSizeLimit: false })
  if (!upload) throw new Refusal('import.unreadable')
  const parts: Buffer[] = []
  for await (const part of upload.file) if (Buffer.isBuffer(part)) parts.push(part)
  if (upload.file.truncated) throw new Refusal('import.too-much')
  return { fileName: upload.filename.slice(0, 200), file: Buffer.concat(parts) }
}
