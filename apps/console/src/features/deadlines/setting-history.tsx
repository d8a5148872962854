import { deadlines, type SettingVersion } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { deadlineKey, type SettingKind, versionsQuery } from './queries.ts'

type Props = {
  readonly kind: SettingKind
  readonly settingKey: string
  readonly name: string
  readonly mayRestore: boolean
  readonly onClose: () => void
  /** A version in a few words. */
  readonly summary: (change: SettingVersion['change']) => ReactNode
}

/** What a setting was before, who changed it and why; each version can hold again. */
export function SettingHistory({ kind, settingKey, name, mayRestore, onClose, summary }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const now = useNow()
  const versions = useQuery(versionsQuery(kind, settingKey))
  const newest = versions.data?.[0]?.version ?? 0
  const restore = useRestore(kind, settingKey, newest)
  const [asking, setAsking] = useState<number>()
  const offer = (version: number) =>
    mayRestore && version !== newest ? (
      asking === version ? (
        <ReasonLine
          busy={restore.isPending}
          onGive={(reason) => restore.mutate({ version, reason }, { onSuccess: () => setAsking(undefined) })}
        />
      ) : (
        <Button size="small" onClick={() => setAsking(version)}>
          {says.restore}
        </Button>
      )
    ) : null
  return (
    <Drawer open title={says.historyOf(name)} size={560} onClose={onClose} aria-label={says.historyOf(name)}>
      {versions.isPending && <Loading />}
      {versions.isError && <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />}
      {restore.isError && <ErrorNote error={restore.error} />}
      {versions.data?.length === 0 && <EmptyNote title={says.noHistory} />}
      {versions.data !== undefined && versions.data.length > 0 && (
        <ol className="versions">
          {versions.data.map(({ version, change, reason, changedAt, changedBy }) => (
            <li key={version}>
              <div className="version-head">
                <strong>{says.version(version)}</strong>
                {version === newest && <span className="tag">{says.nowInForce}</span>}
                <span className="quiet">
                  {changedBy.name} · {showInstant(changedAt, now)}
                </span>
              </div>
              <p>{reason}</p>
              <div className="quiet">{change.content === null ? says.takenBack : summary(change)}</div>
              {offer(version)}
            </li>
          ))}
          <li>
            <div className="version-head">
              <strong>{says.shipped}</strong>
            </div>
            <p className="quiet">{says.shippedHint}</p>
            {offer(0)}
          </li>
        </ol>
      )}
    </Drawer>
  )
}

function ReasonLine({ busy, onGive }: { readonly busy: boolean; readonly onGive: (reason: string) => void }) {
  const { t } = useWords()
  const { deadlines: says } = t
  const [reason, setReason] = useState('')
  return (
    <form
      className="row-line"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onGive(reason.trim())
      }}
    >
      <Input
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        aria-label={says.reason}
        placeholder={says.reason}
        maxLength={300}
      />
      <Button type="primary" htmlType="submit" loading={busy} disabled={reason.trim() === ''}>
        {says.restore}
      </Button>
    </form>
  )
}

function useRestore(kind: SettingKind, key: string, expectedVersion: number) {
  const { t } = useWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly version: number; readonly reason: string }) =>
      call(deadlines.restoreDeadlineSetting, { params: { kind, key }, body: { ...body, expectedVersion } }),
    onSuccess: async () => {
      void message.success(t.deadlines.restored)
      await client.invalidateQueries({ queryKey: deadlineKey })
    },
  })
}
