import { registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../device/call.ts'
import { useNow } from '../../../device/use-now.ts'
import { Loading } from '../../../ui/loading.tsx'
import { useLanguage, useWords } from '../../../words/language.ts'
import { momentWords } from '../../../words/when.ts'

export function roomNow(roomId: string) {
  return { queryKey: ['room', roomId], queryFn: () => call(registry.getRoom, { params: { id: roomId } }) }
}

/** What changed here before, read when somebody wants to know. */
export function RoomPast({ roomId }: { readonly roomId: string }) {
  const says = useWords().registry
  const [open, setOpen] = useState(false)
  return (
    <details className="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{says.past}</summary>
      {open && <History roomId={roomId} />}
    </details>
  )
}

function History({ roomId }: { readonly roomId: string }) {
  const words = useWords()
  const says = words.registry
  const language = useLanguage()
  const now = useNow()
  const { data, isError } = useQuery(roomNow(roomId))
  const { data: fields = [] } = useQuery({
    queryKey: ['registryFields'],
    queryFn: () => call(registry.listRegistryFields, {}),
  })
  if (data === undefined) return isError ? <p>{says.pastOffline}</p> : <Loading />
  if (data.history.length === 0) return <p>{says.noPast}</p>
  const people = new Map(data.households.flatMap((household) => household.people).map(({ id, name }) => [id, name]))
  const fieldName = (code: string) => fields.find((field) => field.code === code)?.name[language] ?? code
  return (
    <ul className="stack">
      {data.history.map((line) => (
        <li key={`${line.at} ${line.what} ${line.personId} ${line.organisationId}`}>
          {says.what[line.what]} {line.organisationName ?? people.get(line.personId ?? '')}
          {line.fields.length > 0 && <span> · {line.fields.map(fieldName).join(words.app.and)}</span>}
          <span className="block soft">
            {momentWords(line.at, { now, words: words.time })} {line.by?.name}
          </span>
        </li>
      ))}
    </ul>
  )
}
