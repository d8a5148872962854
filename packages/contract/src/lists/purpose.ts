import * as z from 'zod/mini'
import { Text } from '../values.ts'

export const tag = 'lists'

/** Stands in the file's first line and on the trail; asked wherever rows say something about people or matters. */
export const exportPurpose = Text(200)

/** A list without filters. */
export const whatFor = z.strictObject({ exportPurpose })
export const nothing = z.strictObject({})
