import { Refusal } from '@ejia/domain'
import { fileTypeFromBuffer } from 'file-type'

/** What phones record, by what the bytes say, and the type under which it is played. Names prove nothing. */
const accepted: Readonly<Record<string, string>> = {
  'video/webm': 'audio/webm',
  'audio/webm': 'audio/webm',
  'video/mp4': 'audio/mp4',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'audio/wav': 'audio/wav',
  'audio/aac': 'audio/aac',
  'audio/mpeg': 'audio/mpeg',
}

/** A container that also holds pictures is no voice: what is shown of a matter goes through the hands of photos. */
const pictures = /V_VP[89]|V_AV1|V_MPEG|avc1|hvc1|hev1|vp09|av01/

export async function sniffVoice(bytes: Buffer): Promise<string> {
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  const type = accepted[found]
  if (type === undefined || pictures.test(bytes.toString('latin1'))) throw new Refusal('voice.type')
  return type
}
