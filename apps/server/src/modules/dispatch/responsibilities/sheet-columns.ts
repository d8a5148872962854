/** The columns of a responsibility list as offices write it; the first name is the one that is written. */
export const sheetColumns = {
  unit: ['责任单位', '主管单位', '主办单位', '单位'],
  matter: ['事项', '事项名称', '职责事项', '权责事项'],
  categories: ['事件类别', '类别', '对应类别'],
  basis: ['依据', '法律依据', '设定依据', '法律法规依据'],
  areas: ['适用区域', '区域', '区划'],
  scope: ['边界说明', '范围说明', '备注'],
  coUnits: ['配合单位', '协办单位', '协同单位'],
} as const satisfies Record<string, readonly string[]>
export type SheetColumn = keyof typeof sheetColumns

/** Several names in one cell. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
