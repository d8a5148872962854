import { type RoutingVersion, routing } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useSays } from '../use-says.ts'
import { routingKey, routingVersionsQuery } from './queries.ts'
import { sayConditions, sayTarget } from './rule-words.ts'
import { useNames } from './use-names.ts'

type Props = { readonly mayRestore: boolean; readonly onClose: () => void }

/** The lists that were in force; each can be put back. */
export function RoutingHistory({ mayRestore, onClose }: Props) {
  const says = useSays()
  const versions = useQuery(routingVersionsQuery)
  const newest = versions.data?.[0]?.version ?? 0
  return (
    <Drawer open title={says.history} size={640} onClose={onClose} aria-label={says.history}>
      {versions.isPending && <Loading />}
      {versions.isError && <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data?.length === 0 && <EmptyNote title={says.noHistory} />}
      <ol className="versions">
        {versions.data?.map((version) => (
          <Version
            key={version.version}
            version={version}
            newest={newest}
            mayRestore={mayRestore && version.version !== newest}
          />
        ))}
      </ol>
    </Drawer>
  )
}

type VersionProps = { readonly version: RoutingVersion; readonly newest: number; readonly mayRestore: boolean }

function Version({ version: { version, rules, reason, changedAt, changedBy }, newest, mayRestore }: VersionProps) {
  const says = useSays()
  const now = useNow()
  const names = useNames(rules)
  const { message } = App.useApp()
  const client = useQueryClient()
  const [why, setWhy] = useState<string>()
  const restore = useMutation({
    mutationFn: (words: string) =>
      call(routing.restoreRouting, { body: { version, expectedVersion: newest, reason: words } }),
    onSuccess: async () => {
      setWhy(undefined)
      void message.success(says.restored)
      await client.invalidateQueries({ queryKey: routingKey })
    },
  })
  return (
    <li>
      <div className="version-head">
        <strong>{says.version(version)}</strong>
        {version === newest && <span className="tag">{says.inForce}</span>}
        <span className="quiet">
          {changedBy.name} · {showInstant(changedAt, now)} · {says.rulesCount(rules.length)}
        </span>
      </div>
      <div>{reason}</div>
      <ol className="version-rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            {sayConditions(rule, names, says).join('，')} → {sayTarget(rule, names, says)}（{says[rule.acts]}）
          </li>
        ))}
      </ol>
      {mayRestore && why === undefined && (
        <Button size="small" onClick={() => setWhy('')}>
          {says.restore}
        </Button>
      )}
      {why !== undefined && (
        <form
          className="row-line"
          onSubmit={(event) => {
            event.preventDefault()
            if (why.trim() !== '') restore.mutate(why.trim())
          }}
        >
          <Input
            autoFocus
            value={why}
            maxLength={300}
            placeholder={says.reason}
            aria-label={says.reason}
            onChange={(event) => setWhy(event.target.value)}
          />
          <Button type="primary" htmlType="submit" loading={restore.isPending} disabled={why.trim() === ''}>
            {says.restore}
          </Button>
        </form>
      )}
      {restore.isError && <ErrorNote error={restore.error} />}
    </li>
  )
}
