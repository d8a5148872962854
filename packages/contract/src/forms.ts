import { formEditing } from './forms/editing.ts'
import { formFilling } from './forms/filling.ts'

export const forms = { ...formEditing, ...formFilling } as const
