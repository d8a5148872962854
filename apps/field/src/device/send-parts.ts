import { callWithFile } from './call.ts'

const partBytes = 160 * 1024

type Arrival = { readonly receivedBytes: number }
type Sending = {
  readonly bytes: ArrayBuffer
  readonly address: (from: number, total: number) => string
  /** It has never been sent, so that nobody need be asked how far it came. */
  readonly fresh: boolean
  readonly progress: (share: number) => void
}

/** A file in small parts: when the line breaks, the next attempt goes on where this one came to. */
export async function sendParts<R extends Arrival>({ bytes, address, fresh, progress }: Sending): Promise<R> {
  const total = bytes.byteLength
  let from = 0
  let to = fresh ? partBytes : 0
  let standstills = 0
  for (;;) {
    const reply = await callWithFile<R>(address(from, total), new Blob([bytes.slice(from, to)]))
    if (reply.receivedBytes >= total) return reply
    standstills = to > from && reply.receivedBytes === from ? standstills + 1 : 0
    if (standstills > 2) throw new Error('the server takes no more of the file')
    from = reply.receivedBytes
    to = from + partBytes
    progress(from / total)
  }
}
