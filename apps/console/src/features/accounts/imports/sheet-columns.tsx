import type { PeopleSheet } from '@ejia/contract'
import { Alert } from 'antd'
import { ColumnMeanings } from '../../../ui/column-meanings.tsx'
import { useImportSays } from './use-import-says.ts'

type Props = {
  readonly sheet: PeopleSheet
  readonly onChange: (meanings: (string | null)[]) => void
}

/** What the columns mean: open while name or number is still to be found, otherwise a line that can be opened. */
export function SheetColumns({ sheet: { columns, remembered, rows }, onChange }: Props) {
  const says = useImportSays()
  const options = Object.entries(says.meanings).map(([value, label]) => ({ value, label }))
  const isUnclear = rows.length === 0
  return (
    <>
      {isUnclear && <Alert type="warning" showIcon title={says.columnsMissing} />}
      <details open={isUnclear}>
        <summary>{remembered ? says.remembered : says.guessed}</summary>
        <ColumnMeanings columns={columns} options={options} says={says} onChange={onChange} />
      </details>
    </>
  )
}
