import { FormDefinition } from '@ejia/contract'
import * as z from 'zod/mini'
import { settingVersionsIn } from '../../../platform/index.ts'

const Content = z.nullable(FormDefinition)

export const formVersions = settingVersionsIn('forms.setting_version', ({ content, ...about }) => ({
  ...about,
  form: z.parse(Content, content),
}))
