import { DownloadOutlined } from '@ant-design/icons'
import type { PeopleSheetRow } from '@ejia/contract'
import { Button, Table } from 'antd'
import { useImportSays } from './use-import-says.ts'

/** What the file says, with what is wrong; the wrong rows can be taken home to be put right. */
export function RowsRead({ rows }: { readonly rows: readonly PeopleSheetRow[] }) {
  const says = useImportSays()
  const bad = rows.filter(({ faults }) => faults.length > 0)
  const sayState = ({ faults, isNew }: PeopleSheetRow) =>
    faults.length === 0 ? (
      isNew ? (
        says.isNew
      ) : (
        says.isKnown
      )
    ) : (
      <span className="fault-text">{faults.map((fault) => says.faults[fault]).join('；')}</span>
    )
  return (
    <>
      <strong role="status">{says.read(rows.length - bad.length, bad.length)}</strong>
      {bad.length > 0 && (
        <div>
          <Button icon={<DownloadOutlined />} href={asFile(bad, says)} download={`${says.rejects}.csv`}>
            {says.rejects}
          </Button>
        </div>
      )}
      <Table<PeopleSheetRow>
        rowKey="line"
        size="small"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 820, y: 320 }}
        columns={[
          { title: says.line, dataIndex: 'line', width: 60 },
          { title: says.name, dataIndex: 'name', width: 110 },
          { title: says.phone, dataIndex: 'phone', width: 140 },
          { title: says.unit, dataIndex: 'unit' },
          { title: says.role, dataIndex: 'role', width: 130 },
          { title: says.state, key: 'state', width: 240, render: (_, row) => sayState(row) },
        ]}
      />
    </>
  )
}

/** As a file that Excel opens: with a mark for UTF-8, and no cell that it would take for a formula. */
function asFile(rows: readonly PeopleSheetRow[], says: ReturnType<typeof useImportSays>): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""').replace(/^[=+\-@]/, "'$&")}"`
  const lines = [
    [says.name, says.phone, says.unit, says.role, says.state],
    ...rows.map(({ name, phone, unit, role, faults }) => [
      name,
      phone,
      unit,
      role,
      faults.map((fault) => says.faults[fault]).join('；'),
    ]),
  ]
  const text = `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}`
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`
}
