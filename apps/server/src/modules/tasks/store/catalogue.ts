import { CatalogueEntry } from '@ejia/contract'
import * as z from 'zod/mini'
import { settingVersionsIn } from '../../../platform/index.ts'

export const catalogueKind = 'catalogue'
const Content = z.nullable(CatalogueEntry)

export const catalogueVersions = settingVersionsIn('tasks.setting_version', ({ content, ...about }) => ({
  ...about,
  entry: z.parse(Content, content),
}))
