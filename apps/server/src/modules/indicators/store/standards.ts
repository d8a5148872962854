import { IndicatorStandard } from '@ejia/contract'
import * as z from 'zod/mini'
import { settingVersionsIn } from '../../../platform/index.ts'

export const standardKind = 'standard'
const Content = z.nullable(IndicatorStandard)

export const standardVersions = settingVersionsIn('indicators.setting_version', ({ content, ...about }) => ({
  ...about,
  standard: z.parse(Content, content),
}))
