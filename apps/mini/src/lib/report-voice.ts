import { resident } from '@ejia/client'
import type { Draft } from './draft.ts'
import { words } from './frame.ts'
import { call } from './server.ts'
import { sendVoice, startTalking, stopTalking } from './voice.ts'

type Shown = { readonly talking: string; readonly writing: boolean; readonly start: string; readonly problem: string }

/** What of the page speaking needs. */
export type SpokenPage = {
  readonly data: { readonly draft: Draft; readonly talking: string; readonly writing: boolean }
  setData(shown: Partial<Shown>): void
  change(draft: Draft): void
  consider(): Promise<void>
}

/** One tap to begin, one to end. */
export function talk(page: SpokenPage, leaving: { readonly aborted: boolean }): void {
  if (page.data.talking !== '') return stopTalking()
  page.setData({ problem: '' })
  startTalking({
    tick: (seconds) => page.setData({ talking: words().voice.listening(seconds) }),
    failed: (problem) => page.setData({ talking: '', problem }),
    done: (voice) => {
      page.setData({ talking: '' })
      const { heard: _, ...rest } = page.data.draft
      page.change({ ...rest, voice })
      // What does not arrive now is sent with the report.
      void sendVoice(voice).then(
        (sent) => {
          if (page.data.draft.voice?.path !== sent.path) return
          page.change({ ...page.data.draft, voice: sent })
          void hear(page, leaving)
        },
        () => undefined,
      )
    },
  })
}

/** A recording that has arrived is written down where a service is configured, and can be corrected. */
export async function hear(page: SpokenPage, leaving: { readonly aborted: boolean }): Promise<void> {
  const { voice, heard: before } = page.data.draft
  if (voice?.id === undefined || before !== undefined || page.data.writing) return
  const begun = () => page.setData({ writing: true })
  const heard = await resident.waitForHeard(call, voice.id, { signal: leaving, begun })
  if (leaving.aborted) return
  page.setData({ writing: false })
  const { draft } = page.data
  if (heard === undefined || draft.voice?.id !== voice.id) return
  const text = resident.withHeard(draft.text, heard)
  page.change({ ...draft, heard, text })
  page.setData({ start: text })
  await page.consider()
}

export function withoutVoice({ voice: _, heard: __, ...rest }: Draft): Draft {
  return rest
}
