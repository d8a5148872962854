import type { CategorySetting } from '@ejia/contract'
import { Button, Table } from 'antd'
import { MoveButtons, type Moving } from './move-buttons.tsx'
import { useSays } from './use-says.ts'
import { useWhose } from './use-whose.ts'

type Props = {
  readonly rows: readonly CategorySetting[]
  readonly mayChange: boolean
  readonly onOpen: (row: CategorySetting) => void
  /** Absent while not all tiles are shown. */
  readonly moving: Moving | undefined
}

const wordsShown = 6

export function CategoryTable({ rows, mayChange, onOpen, moving }: Props) {
  const says = useSays()
  const { columns } = says
  const { nameOf } = useWhose()
  return (
    <Table<CategorySetting>
      rowKey="id"
      size="small"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 900 }}
      columns={[
        {
          title: columns.name,
          key: 'name',
          width: 230,
          render: (_, row) => (
            <>
              <button type="button" className="link-button" onClick={() => onOpen(row)}>
                <strong>{row.content.name}</strong>
              </button>{' '}
              {row.content.retired && <span className="tag tag-ended">{says.retired}</span>}
              <div className="quiet">{row.content.hint}</div>
            </>
          ),
        },
        {
          title: columns.words,
          key: 'words',
          render: (_, { content: { words } }) => (
            <>
              {words.slice(0, wordsShown).join('、')}
              {words.length > wordsShown && <span className="quiet"> {says.wordCount(words.length)}</span>}
            </>
          ),
        },
        {
          title: columns.whose,
          key: 'whose',
          width: 130,
          render: (_, { content }) => nameOf(content.nature ?? content.belongsTo),
        },
        {
          title: columns.closing,
          key: 'closing',
          width: 210,
          render: (_, { content: { proofRequired, why } }) =>
            proofRequired ? (
              <>
                {says.proofOn}
                <div className="quiet">{why}</div>
              </>
            ) : (
              <span className="quiet">{says.proofOff}</span>
            ),
        },
        {
          title: columns.marks,
          key: 'marks',
          width: 90,
          render: (_, { content: { urgent, confidential } }) => (
            <>
              {urgent && <span className="tag tag-urgent">{says.urgentMark}</span>}
              {confidential && <span className="tag">{says.confidentialMark}</span>}
            </>
          ),
        },
        {
          key: 'do',
          width: moving ? 140 : 80,
          align: 'right',
          className: 'category-do',
          render: (_, row) => {
            const does = mayChange ? says.edit : says.look
            return (
              <>
                {moving && <MoveButtons {...moving} id={row.id} name={row.content.name} />}
                <Button size="small" aria-label={`${does} ${row.content.name}`} onClick={() => onOpen(row)}>
                  {does}
                </Button>
              </>
            )
          },
        },
      ]}
    />
  )
}
