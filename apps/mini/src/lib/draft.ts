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

const Draft = z.object({
  commandId: text,
  text,
  photos: z.array(DraftPhoto),
  place: z.exactOptional(z.object({ point: z.exactOptional(Point), areaCode: z.exactOptional(text), address: text })),
  placeName: z.exactOptional(text),
  categoryId: z.exactOptional(text),
  name: text,
  phone: text,
  confidential: z.boolean(),
})
export type Draft = Omit<resident.ReportDraft, 'photos'> & { readonly photos: readonly DraftPhoto[] }

export const noDraft: Draft = { commandId: '', text: '', photos: [], name: '', phone: '', confidential: false }

/** What was left unfinished, or a new one. */
export async function loadDraft(): Promise<Draft> {
  const kept: Draft | undefined = recall('draft', Draft)
  if (kept) return kept
  const made = { ...noDraft, commandId: await newId() }
  remember('draft', made)
  return made
}

export function keepDraft(draft: Draft): void {
  remember('draft', draft)
}

export function dropDraft(): void {
  forget('draft')
}
