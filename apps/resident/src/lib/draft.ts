import { newId, type resident } from '@ejia/client'
import { del, get, set } from 'idb-keyval'

/** A photo on its way: `blob` until it has arrived, `id` from then on. */
export type DraftPhoto = {
  readonly key: string
  readonly thumbnail: string
  readonly blob?: Blob
  readonly id?: string
  readonly place?: { readonly longitude: number; readonly latitude: number }
}

/** A recording on its way: it has an `id` once it has arrived. */
export type DraftVoice = { readonly blob: Blob; readonly seconds: number; readonly id?: string }

export type Draft = Omit<resident.ReportDraft, 'photos' | 'voice'> & {
  readonly photos: readonly DraftPhoto[]
  readonly voice?: DraftVoice
  /** The place is where the phone says that it is; nobody chose it. */
  readonly placeBy?: 'phone'
  /** What the recording was written down as; empty where nothing was understood. */
  readonly heard?: string
  /** What the chosen kind is called, for showing it before the kinds have been read. */
  readonly kindName?: string
}

function emptyDraft(): Draft {
  return { commandId: newId(), text: '', photos: [], name: '', phone: '', confidential: false }
}

const key = 'ejia.report'

export async function loadDraft(): Promise<Draft> {
  try {
    return (await get<Draft>(key)) ?? emptyDraft()
  } catch {
    return emptyDraft()
  }
}

export async function saveDraft(draft: Draft): Promise<void> {
  try {
    await set(key, draft)
  } catch {
    // Private browsing: the draft lives as long as the page.
  }
}

export async function dropDraft(): Promise<void> {
  try {
    await del(key)
  } catch {
    // Nothing was stored.
  }
}
