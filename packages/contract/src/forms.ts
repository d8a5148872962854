import { formEditing } from './forms/editing.ts'
import { formFilling } from './forms/filling.ts'
import { formOutputs } from './forms/outputs.ts'

export const forms = { ...formEditing, ...formFilling, ...formOutputs } as const
