import type { resident } from '@ejia/client'
import * as z from 'zod/mini'
import { newId } from './new-id.ts'
import { forget, recall, remember } from './storage.ts'

const text = z.string()
const degrees = { longitude: z.number(), latitude: z.number() }
const Point = z.object({
  ...degrees,
  coordSys: z.enum(['wgs84', 'gcj02', 'bd09']),
  accuracyMetres: z.exactOptional(z.number()),
})

/** A photo on its way: it lies in the phone's folder, and has an `id` once it has arrived. */
const DraftPhoto = z.object({
  key: text,
  path: text,
  id: z.exactOptional(text),
  place: z.exactOptional(z.object(degrees)),
})
export type DraftPhoto = z.output<typeof DraftPhoto>

/** What was said, in the phone's folder too. */
const DraftVoice = z.object({ path: text, seconds: z.number(), id: z.exactOptional(text) })
export type DraftVoice = z.output<typeof DraftVoice>

const Draft = z.object({
  commandId: text,
  text,
  photos: z.array(DraftPhoto),
  voice: z.exactOptional(DraftVoice),
  place: z.exactOptional(z.object({ point: z.exactOptional(Point), areaCode: z.exactOptional(text), address: text })),
  placeName: z.exactOptional(text),
  categoryId: z.exactOptional(text),
  name: text,
  phone: text,
  confidential: z.boolean(),
  placeBy: z.exactOptional(z.literal('phone')),
  heard: z.exactOptional(text),
  kindName: z.exactOptional(text),
})
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

export const noDraft: Draft = { commandId: '', text: '', photos: [], name: '', phone: '', confidential: false }

/** A tip-off is written apart, so that nothing of it comes up where somebody reports in the open. */
export type DraftName = 'draft' | 'tipOff'

export function nameOfDraft(query: Readonly<Record<string, string | undefined>>): DraftName {
  return query['draft'] === 'tipOff' ? 'tipOff' : 'draft'
}

/** What was left unfinished, or a new one. */
export async function loadDraft(name: DraftName = 'draft'): Promise<Draft> {
  const kept: Draft | undefined = recall(name, Draft)
  if (kept) return kept
  const made = { ...noDraft, commandId: await newId(), confidential: name === 'tipOff' }
  remember(name, made)
  return made
}

export function keepDraft(draft: Draft, name: DraftName = 'draft'): void {
  remember(name, draft)
}

export function dropDraft(name: DraftName = 'draft'): void {
  forget(name)
}
