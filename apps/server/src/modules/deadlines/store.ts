import { DeadlineChange } from '@ejia/contract'
import * as z from 'zod/mini'
import { settingVersionsIn } from '../../platform/index.ts'

export type SettingId = { readonly kind: DeadlineChange['kind']; readonly key: string }

export const versions = settingVersionsIn('deadlines.setting_version', ({ kind, key, content, ...about }) => ({
  ...about,
  change: z.parse(DeadlineChange, { kind, key, content }),
}))
export type StoredVersion = Awaited<ReturnType<typeof versions.listCurrent>>[number]
