import type { BorderPreview } from '@ejia/contract'
import { Alert, Table } from 'antd'
import { useSays } from './use-says.ts'

type Difference = BorderPreview['difference']

/** What becomes of grids, matters, buildings and teams. */
export function PreviewNotes({ preview }: { readonly preview: BorderPreview }) {
  const says = useSays()
  const { difference, matters, buildings, withoutTeam, teamsLeft } = preview
  const { open, handedOver, kept, waiting, first, byUnit } = matters
  return (
    <div className="stack">
      <DifferenceWords difference={difference} />
      <p>
        {[
          says.matters(open),
          says.handedOver(handedOver),
          ...(waiting > 0 ? [says.waiting(waiting)] : []),
          ...(kept > 0 ? [says.keptMatters(kept)] : []),
          ...(buildings > 0 ? [says.buildings(buildings)] : []),
        ].join('；')}
        。
      </p>
      {byUnit.length > 0 && (
        <ul aria-label={says.byUnit}>
          {byUnit.map(({ unit, gives, takes }) => (
            <li key={unit.id}>
              {unit.name}：
              {[...(gives > 0 ? [says.gives(gives)] : []), ...(takes > 0 ? [says.takes(takes)] : [])].join('，')}
            </li>
          ))}
        </ul>
      )}
      {first.length > 0 && (
        <Table
          size="small"
          rowKey="caseCode"
          pagination={first.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          dataSource={first}
          columns={[
            { title: says.caseCode, dataIndex: 'caseCode' },
            { title: says.from, render: (_, { from, fromUnit }) => `${from.name} · ${fromUnit.name}` },
            {
              title: says.to,
              render: (_, { to, toUnit, waits }) => `${to.name} · ${toUnit.name}${waits ? `（${says.waits}）` : ''}`,
            },
          ]}
        />
      )}
      {withoutTeam.length > 0 && (
        <Alert type="warning" showIcon title={`${says.withoutTeam}${withoutTeam.map(({ name }) => name).join('、')}`} />
      )}
      {teamsLeft.length > 0 && (
        <Alert type="warning" showIcon title={`${says.teamsLeft}${teamsLeft.map(({ name }) => name).join('、')}`} />
      )}
      {handedOver > 0 && <p className="quiet">{says.clocks}</p>}
    </div>
  )
}

export function DifferenceWords({ difference }: { readonly difference: Difference }) {
  const says = useSays()
  const kinds = ['added', 'closed', 'redrawn', 'renamed'] as const
  const parts = kinds.flatMap((kind) => {
    const names = difference[kind].map(({ name }) => name)
    return names.length === 0 ? [] : [`${says[kind]}：${names.join('、')}`]
  })
  return <p>{parts.join('；')}</p>
}
