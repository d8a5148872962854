import { DownloadOutlined } from '@ant-design/icons'
import { pathOf } from '@ejia/client'
import { type ImportView, registry } from '@ejia/contract'
import { Button } from 'antd'
import { useSays } from '../use-says.ts'

type Props = {
  readonly it: ImportView
  readonly busy: boolean
  readonly onApply: (rows: 'all' | 'good') => void
}

/** How many rows are good, what they would change, and the others with their reasons. */
export function CheckResult({ it, busy, onApply }: Props) {
  const says = useSays()
  const { good, rejected, added, changed, unchanged, kept } = it.counts
  const figures = [
    [says.good, good],
    [says.rejected, rejected],
    ...(it.status === 'checked'
      ? []
      : ([
          [says.willAdd, added],
          [says.willChange, changed],
          [says.same, unchanged],
        ] as const)),
    ...(it.status === 'undone' ? [[says.kept, kept] as const] : []),
  ] as const
  return (
    <section className="panel stack">
      <h2>{says.checkResult}</h2>
      <dl className="registry-figures">
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {rejected > 0 && (
        <div>
          <Button
            icon={<DownloadOutlined />}
            href={pathOf(registry.getRegistryImportRejects.path, { id: it.id })}
            download
          >
            {says.rejects}
          </Button>
        </div>
      )}
      {it.status === 'checked' && (
        <>
          {rejected > 0 && <p className="quiet">{says.applyAllHint}</p>}
          <div className="registry-line">
            <Button
              type={rejected === 0 ? 'primary' : 'default'}
              disabled={rejected > 0}
              loading={busy}
              onClick={() => onApply('all')}
            >
              {says.applyAll}
            </Button>
            {rejected > 0 && good > 0 && (
              <Button type="primary" loading={busy} onClick={() => onApply('good')}>
                {says.applyGood(good)}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  )
}
