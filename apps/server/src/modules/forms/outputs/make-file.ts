import { fillDocument, fillWorkbook, type SheetFill } from '../../../platform/templates/index.ts'
import { drawForm, type FormSheet } from './draw-form.ts'

/** What a file is made of: plain data, so that it can be made in another thread. */
export type FileTask =
  | { readonly kind: 'paper'; readonly sheet: FormSheet }
  | { readonly kind: 'document'; readonly template: Uint8Array; readonly texts: Texts; readonly footer: string }
  | {
      readonly kind: 'workbook'
      readonly template: Uint8Array
      readonly fills: readonly SheetFill[]
      readonly footer: string
    }
type Texts = readonly (readonly [tag: string, text: string])[]

export function makeFile(task: FileTask): Promise<Buffer> {
  switch (task.kind) {
    case 'paper':
      return drawForm(task.sheet)
    case 'document':
      return fillDocument(Buffer.from(task.template), new Map(task.texts), task.footer)
    case 'workbook':
      return fillWorkbook(Buffer.from(task.template), task.fills, task.footer)
  }
}
