import type { FormDefinition, FormTemplate } from '@ejia/contract'
import { useSays } from '../use-says.ts'
import { cellAt, lettersOf } from './draft-form.ts'

type Pointed = { readonly sheet: string; readonly row: number; readonly column: number }
type Props = {
  readonly template: FormTemplate
  readonly form: FormDefinition
  readonly chosen: string | undefined
  readonly onPoint: (at: Pointed) => void
}

/** The sheet as the department knows it; a press on a cell puts the chosen field there. */
export function SheetView({ template, form, chosen, onPoint }: Props) {
  const says = useSays()
  const [sheet] = template.sheets.filter(({ rows }) => rows.length > 0)
  if (!sheet) return null
  // Empty places at the end of a line are not in its texts.
  const width = Math.max(
    ...sheet.rows.map((row) => row.length),
    ...sheet.merges.map(({ column, columns }) => column + columns),
    ...sheet.guesses.map(({ column }) => column + 1),
  )
  const isCovered = (row: number, column: number) =>
    sheet.merges.some(
      (one) =>
        row >= one.row &&
        row < one.row + one.rows &&
        column >= one.column &&
        column < one.column + one.columns &&
        (row !== one.row || column !== one.column),
    )
  return (
    <>
      <p className="quiet">{chosen === undefined ? says.pointNone : says.point}</p>
      <div className="once-sheet">
        <table aria-label={sheet.name}>
          <tbody>
            {sheet.rows.slice(0, 60).map((_, row) => (
              <tr key={row}>
                {Array.from({ length: width }, (_unused, column) => {
                  if (isCovered(row, column)) return null
                  const merge = sheet.merges.find((one) => one.row === row && one.column === column)
                  const label = labelAt(form, { sheet: sheet.name, row, column })
                  return (
                    <td key={lettersOf(column)} rowSpan={merge?.rows ?? 1} colSpan={merge?.columns ?? 1}>
                      <button
                        type="button"
                        aria-label={`${cellAt(row, column)} ${label ?? sheet.rows[row]?.[column] ?? ''}`}
                        className={label === undefined ? '' : 'once-placed'}
                        disabled={chosen === undefined}
                        onClick={() => onPoint({ sheet: sheet.name, row, column })}
                      >
                        {label === undefined ? sheet.rows[row]?.[column] : `〔${label}〕`}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function labelAt({ layout, fields }: FormDefinition, { sheet, row, column }: Pointed): string | undefined {
  const cell = layout?.cells.find((one) => one.sheet === sheet && one.at === cellAt(row, column))
  const isList = layout?.list?.sheet === sheet && layout.list.row === row + 1
  const listed = isList ? layout?.list?.columns.find((one) => one.column === lettersOf(column)) : undefined
  const key = cell?.key ?? listed?.key
  return fields.find((field) => field.key === key)?.label
}
