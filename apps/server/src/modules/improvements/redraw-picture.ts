import { Refusal } from '@ejia/domain'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

const accepted = ['image/png', 'image/jpeg', 'image/webp']
const mostPixels = 12_000_000
const side = 1400

/** Drawn anew: nothing of what was sent but its pixels is kept. */
export async function redrawPicture(base64: string): Promise<Buffer> {
  const sent = Buffer.from(base64, 'base64')
  const type = await fileTypeFromBuffer(sent)
  if (!accepted.includes(type?.mime ?? '')) throw new Refusal('improvement.picture')
  try {
    return await sharp(sent, { limitInputPixels: mostPixels, failOn: 'error' })
      .timeout({ seconds: 10 })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70, effort: 3 })
      .toBuffer()
  } catch {
    throw new Refusal('improvement.picture')
  }
}
