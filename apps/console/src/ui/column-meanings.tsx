import { Select, Table } from 'antd'

export type Column = { readonly header: string; readonly samples: readonly string[]; readonly meaning: string | null }

type Props = {
  readonly columns: readonly Column[]
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly says: { readonly column: string; readonly sample: string; readonly meaning: string; readonly ignore: string }
  /** All columns' meanings, with one of them changed. */
  readonly onChange: (meanings: (string | null)[]) => void
}

const leaveOut = ''

/** What each column of a file means, changed where it is wrong. */
export function ColumnMeanings({ columns, options, says, onChange }: Props) {
  const change = (at: number, meaning: string) =>
    onChange(columns.map((column, place) => (place === at ? meaning || null : column.meaning)))
  return (
    <Table
      size="small"
      rowKey="at"
      pagination={false}
      scroll={{ x: 560 }}
      dataSource={columns.map((column, at) => ({ ...column, at }))}
      columns={[
        { title: says.column, dataIndex: 'header', width: 200 },
        {
          title: says.sample,
          key: 'samples',
          render: (_, { samples }) => <span className="quiet">{samples.slice(0, 3).join(' · ')}</span>,
        },
        {
          title: says.meaning,
          key: 'meaning',
          width: 220,
          render: (_, { at, header, meaning }) => (
            <Select
              className="wide"
              value={meaning ?? leaveOut}
              options={[{ value: leaveOut, label: says.ignore }, ...options]}
              aria-label={`${header} ${says.meaning}`}
              onChange={(next) => change(at, next)}
            />
          ),
        },
      ]}
    />
  )
}
