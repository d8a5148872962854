import type { CategoryModel } from '@ejia/contract'
import { Button, Table } from 'antd'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useGuessWords } from '../../words/use-guess-words.ts'

type Props = { readonly models: readonly CategoryModel[]; readonly onUse: (version: number) => void }

/** Each version with how it did on matters it had not seen, beside what was in use before. */
export function ModelTable({ models, onUse }: Props) {
  const say = useGuessWords()
  const now = useNow()
  if (models.length === 0) return <p className="quiet">{say.none}</p>
  return (
    <Table<CategoryModel>
      rowKey="version"
      dataSource={[...models]}
      pagination={false}
      scroll={{ x: 960 }}
      columns={[
        { title: say.version, dataIndex: 'version' },
        {
          title: say.madeAt,
          render: (_, { madeAt, by }) => (
            <>
              {showInstant(madeAt, now)} <span className="quiet">{by?.name}</span>
            </>
          ),
        },
        { title: say.examples, dataIndex: 'examples', align: 'right' },
        {
          title: `${say.top1}（${say.before}）`,
          align: 'right',
          render: (_, { category, before }) => `${percent(category.top1)}（${percent(before.top1)}）`,
        },
        { title: say.top3, align: 'right', render: (_, { category }) => percent(category.top3) },
        { title: say.sureShare, align: 'right', render: (_, { category }) => percent(category.sure) },
        { title: say.sureRight, align: 'right', render: (_, { category }) => percent(category.sureRight) },
        { title: say.honesty, align: 'right', render: (_, { category }) => percent(category.calibrationError) },
        { title: say.unit, align: 'right', render: (_, { unitType }) => percent(unitType.top1) },
        { title: say.size, align: 'right', render: (_, { bytes }) => `${Math.ceil(bytes / 1024)} kB` },
        {
          title: '',
          render: (_, { version, on, better }) =>
            on ? (
              <strong>{say.on}</strong>
            ) : (
              <>
                {better ? say.better : say.notBetter}{' '}
                <Button size="small" onClick={() => onUse(version)}>
                  {say.use}
                </Button>
              </>
            ),
        },
      ]}
    />
  )
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
