import { voices } from '@ejia/contract'
import type { Call } from '../call.ts'

const everyMilliseconds = 700
const timesAtMost = 50

type Waiting = {
  readonly signal?: Pick<AbortSignal, 'aborted'>
  /** A service has begun to write. */
  readonly begun: () => void
}

/** What a recording was written down as; nothing where no service is configured, it fails, or it takes too long. */
export async function waitForHeard(call: Call, id: string, { signal, begun }: Waiting): Promise<string | undefined> {
  for (let times = 0; times < timesAtMost && signal?.aborted !== true; times += 1) {
    const heard = await call(voices.hearVoice, { params: { id } }).catch(() => undefined)
    if (heard?.transcription !== 'waiting') return heard?.transcript ?? undefined
    begun()
    await new Promise((done) => setTimeout(done, everyMilliseconds))
  }
  return undefined
}
