export { fillDocument } from './fill-document.ts'
export { fillWorkbook, type SheetFill } from './fill-workbook.ts'
export { readTemplate, type Template } from './read-template.ts'
