import type { CodePreview, CodeReading } from '@ejia/contract'
import { Alert, Table } from 'antd'
import { useSays } from './use-says.ts'

type Props = { readonly preview: CodePreview; readonly rows: CodeReading['rows'] }

/** Each row with what is wrong in it, and what all of them would do. */
export function CodeListNotes({ preview, rows }: Props) {
  const says = useSays()
  const { codes } = says
  const faults = new Map(preview.faults.map(({ line, fault }) => [line, fault]))
  return (
    <div className="stack">
      {faults.size > 0 && <Alert type="error" showIcon title={codes.faulty(faults.size)} />}
      <Table
        size="small"
        rowKey="line"
        dataSource={rows}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { title: codes.line, dataIndex: 'line', width: 60 },
          { title: codes.kind, render: (_, { kind }) => codes.kinds[kind] },
          { title: codes.oldCode, render: (_, { oldCode = '' }) => oldCode },
          { title: codes.newCode, render: (_, { newCode = '' }) => newCode },
          { title: codes.name, render: (_, { name = '' }) => name },
          {
            title: codes.state,
            render: (_, { line }) => {
              const fault = faults.get(line)
              return fault === undefined ? codes.fine : codes.faults[fault]
            },
          },
        ]}
      />
      <p role="status">
        {codes.sum({
          opened: preview.opened.length,
          renamed: preview.renamed.length,
          ended: preview.ended.length,
          units: preview.units.length,
          matters: preview.matters,
        })}
      </p>
      {rows.some(({ kind }) => kind === 'merged') && <p className="quiet">{codes.merging}</p>}
    </div>
  )
}
