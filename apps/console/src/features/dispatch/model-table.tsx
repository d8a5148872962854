import type { CategoryModel } from '@ejia/contract'
import { Button, Table } from 'antd'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords } from '../../words/language.ts'

type Props = { readonly models: readonly CategoryModel[]; readonly onUse: (version: number) => void }

/** Each version with how it did on matters it had not seen, beside what was in use before. */
export function ModelTable({ models, onUse }: Props) {
  const { t } = useWords()
  const now = useNow()
  if (models.length === 0) return <p className="quiet">{t.guess.none}</p>
  return (
    <Table<CategoryModel>
      rowKey="version"
      dataSource={[...models]}
      pagination={false}
      scroll={{ x: true }}
      columns={[
        { title: t.guess.version, dataIndex: 'version' },
        {
          title: t.guess.madeAt,
          render: (_, { madeAt, by }) => (
            <>
              {showInstant(madeAt, now)} <span className="quiet">{by?.name}</span>
            </>
          ),
        },
        { title: t.guess.examples, dataIndex: 'examples', align: 'right' },
        {
          title: `${t.guess.top1}（${t.guess.before}）`,
          align: 'right',
          render: (_, { category, before }) => `${percent(category.top1)}（${percent(before.top1)}）`,
        },
        { title: t.guess.top3, align: 'right', render: (_, { category }) => percent(category.top3) },
        { title: t.guess.sureShare, align: 'right', render: (_, { category }) => percent(category.sure) },
        { title: t.guess.sureRight, align: 'right', render: (_, { category }) => percent(category.sureRight) },
        { title: t.guess.honesty, align: 'right', render: (_, { category }) => percent(category.calibrationError) },
        { title: t.guess.unit, align: 'right', render: (_, { unitType }) => percent(unitType.top1) },
        { title: t.guess.size, align: 'right', render: (_, { bytes }) => `${Math.ceil(bytes / 1024)} kB` },
        {
          title: '',
          render: (_, { version, on, better }) =>
            on ? (
              <strong>{t.guess.on}</strong>
            ) : (
              <>
                {better ? t.guess.better : t.guess.notBetter}{' '}
                <Button size="small" onClick={() => onUse(version)}>
                  {t.guess.use}
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
