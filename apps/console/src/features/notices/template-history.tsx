import { notices } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { templatesKey, templateVersionsQuery } from './queries.ts'

type Props = { readonly step: string; readonly name: string; readonly onClose: () => void }

/** Every text a step ever had; each can be in force again. */
export function TemplateHistory({ step, name, onClose }: Props) {
  const { t } = useWords()
  const { notices: says } = t
  const now = useNow()
  const versions = useQuery(templateVersionsQuery(step))
  const newest = versions.data?.[0]?.version ?? 0
  const restore = useRestore(step, newest)
  return (
    <Drawer open title={says.historyOf(name)} size={520} onClose={onClose} aria-label={says.historyOf(name)}>
      {versions.isPending && <Loading />}
      {versions.isError && <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />}
      {restore.isError && <ErrorNote error={restore.error} />}
      {newest === 0 && versions.isSuccess && <p className="quiet">{says.noHistory}</p>}
      <ol className="versions">
        {(versions.data ?? []).map(({ version, content, isDefault, changedAt, changedBy }) => (
          <li key={version}>
            <div className="version-head">
              <strong>{version === 0 ? says.shipped : says.version(version)}</strong>
              {version === newest && <span className="tag">{says.inForce}</span>}
              {changedAt !== null && (
                <span className="quiet">
                  {changedBy} · {showInstant(changedAt, now)}
                </span>
              )}
            </div>
            {isDefault && version !== 0 && <p className="quiet">{says.shipped}</p>}
            <p>
              <strong>{content.title}</strong>
            </p>
            <p>{content.text}</p>
            {version !== newest && (
              <Button size="small" loading={restore.isPending} onClick={() => restore.mutate(version)}>
                {says.restore}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Drawer>
  )
}

function useRestore(step: string, expectedVersion: number) {
  const { t } = useWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      call(notices.restoreNoticeTemplate, { params: { step }, body: { version, expectedVersion } }),
    onSuccess: async () => {
      void message.success(t.notices.restored)
      await client.invalidateQueries({ queryKey: templatesKey })
    },
  })
}
