import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/language.ts'
import { PushCard } from './push-card.tsx'
import { settingsQuery } from './queries.ts'
import { SettingsForm } from './settings-form.tsx'

export function NoticeSettingsSheet() {
  const words = useWords().notices
  const { data, error, refetch } = useQuery(settingsQuery)
  if (data === undefined) return error === null ? <Loading /> : <Trouble error={error} retry={() => void refetch()} />
  return (
    <>
      {error !== null && <Notice tone="warning">{words.offline}</Notice>}
      <PushCard browsers={data.browsers} />
      <SettingsForm settings={data} />
    </>
  )
}
