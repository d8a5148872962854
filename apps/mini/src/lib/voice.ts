import type { DraftVoice } from './draft.ts'
import { words } from './frame.ts'
import { uploadVoice } from './server.ts'

const longestMilliseconds = 60_000

type Told = {
  /** Every second while somebody speaks. */
  readonly tick: (seconds: number) => void
  readonly done: (voice: DraftVoice) => void
  readonly failed: (why: string) => void
}

type Talk = Told & { readonly timer: ReturnType<typeof setInterval> }
let talk: Talk | undefined
let isHeard = false

/** WeChat asks for the microphone itself. One tap begins, and `stopTalking` or a minute ends it. */
export function startTalking(told: Told): void {
  hearOnce()
  let seconds = 0
  told.tick(seconds)
  talk = { ...told, timer: setInterval(() => told.tick(++seconds), 1000) }
  const format = { sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000, format: 'mp3' } as const
  wx.getRecorderManager().start({ duration: longestMilliseconds, ...format })
}

/** There is one recorder for the whole program, and whoever listens to it twice hears everything twice. */
function hearOnce(): void {
  if (isHeard) return
  isHeard = true
  const recorder = wx.getRecorderManager()
  recorder.onStop(({ tempFilePath, duration }) => {
    const ended = end()
    const seconds = Math.round(duration / 1000)
    if (seconds < 1) ended?.failed(words().voice.short)
    else ended?.done({ path: tempFilePath, seconds })
  })
  recorder.onError(() => end()?.failed(words().voice.denied))
}

function end(): Talk | undefined {
  const ended = talk
  clearInterval(ended?.timer)
  talk = undefined
  return ended
}

export function stopTalking(): void {
  wx.getRecorderManager().stop()
}

export function playVoice({ path }: DraftVoice): void {
  const player = wx.createInnerAudioContext()
  player.src = path
  player.onEnded(() => player.destroy())
  player.play()
}

/** The recording with its id, sent now if it has not arrived yet. */
export async function sendVoice(voice: DraftVoice): Promise<DraftVoice> {
  if (voice.id !== undefined) return voice
  const { id } = await uploadVoice(voice.path, voice.seconds)
  return { ...voice, id }
}

export function sayKept(voice: DraftVoice | undefined): string {
  return voice ? words().voice.kept(voice.seconds) : ''
}
