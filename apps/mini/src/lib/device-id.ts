import * as z from 'zod/mini'
import { newId } from './new-id.ts'
import { recall, remember } from './storage.ts'

/** Made up once by this phone, and told to nobody but the counter of reports. */
export async function deviceId(): Promise<string> {
  const known = recall('device', z.string())
  if (known !== undefined && known !== '') return known
  const made = await newId()
  remember('device', made)
  return made
}
