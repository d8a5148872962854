import { desk } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../../api/api.ts'
import { useWords } from '../../words/language.ts'

type Props = { readonly id: string; readonly writing: boolean }

const renewMilliseconds = 10_000

/** Who else has this matter open; a form that somebody is filling in is worth knowing before one begins. */
export function PresenceNote({ id, writing }: Props) {
  const { t } = useWords()
  const present = useQuery({
    queryKey: ['presence', id, writing],
    queryFn: () => call(desk.notePresence, { params: { id }, body: { writing } }),
    refetchInterval: renewMilliseconds,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  })
  useEffect(
    () => () => {
      // A page that is closing cannot wait for the answer; a lost message only means that the row ends by itself.
      void call(desk.endPresence, { params: { id } }).catch(() => undefined)
    },
    [id],
  )
  const others = present.data ?? []
  if (others.length === 0) return <div role="status" />
  const busy = others.filter((other) => other.writing)
  const names = (busy.length > 0 ? busy : others)
    .map(({ person, unitName }) => `${person.name}（${unitName}）`)
    .join('、')
  return (
    <div role="status" className={busy.length > 0 ? 'presence presence-writing' : 'presence'}>
      {busy.length > 0 ? t.desk.writing(names) : t.desk.besides(names)}
    </div>
  )
}
