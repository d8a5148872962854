import { type CategorySetting, type CategoryVersion, categories } from '@ejia/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { VersionList } from '../../ui/version-list.tsx'
import { listChanges } from './list-changes.ts'
import { categoryVersionsQuery, keysAfterChange } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = {
  readonly setting: CategorySetting
  readonly mayChange: boolean
  readonly onRestored: () => void
}

/** What a kind of matter was before, each version with what it changed; any can be put back. */
export function CategoryHistory({ setting: { id, version: newest }, mayChange, onRestored }: Props) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const versions = useQuery(categoryVersionsQuery(id))
  if (versions.isError) return <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />
  if (!versions.data) return <Loading rows={2} />
  const restore = async (version: number, reason: string) => {
    await call(categories.restoreCategory, {
      params: { categoryId: id },
      body: { version, expectedVersion: newest, reason },
    })
    await Promise.all(keysAfterChange.map((queryKey) => client.invalidateQueries({ queryKey })))
    void message.success(says.restored)
    onRestored()
  }
  return (
    <section>
      <h3>{says.history}</h3>
      {versions.data.length < 2 ? (
        <p className="quiet">{says.noHistory}</p>
      ) : (
        <VersionList
          says={says}
          versions={versions.data.map((one, index) => ({
            ...one,
            what: <Differences version={one} before={versions.data[index + 1]} />,
          }))}
          {...(mayChange ? { onRestore: restore } : {})}
        />
      )}
    </section>
  )
}

type DifferencesProps = { readonly version: CategoryVersion; readonly before: CategoryVersion | undefined }

function Differences({ version, before }: DifferencesProps) {
  const says = useSays()
  if (!before) return null
  const { parts, added, removed } = listChanges(before.content, version.content)
  const named = parts.map((part) => says.parts[part])
  return (
    <>
      {(named.length > 0 || added.length + removed.length === 0) && <div>{says.changed(named)}</div>}
      {added.length > 0 && <div>{says.added(added)}</div>}
      {removed.length > 0 && <div>{says.removed(removed)}</div>}
    </>
  )
}
