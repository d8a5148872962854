import { accounts } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../device/call.ts'
import { useNow } from '../../device/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/language.ts'
import { momentWords } from '../../words/when.ts'

/** Where one is logged in, so that a lost phone can be shut out. */
export function SessionList() {
  const words = useWords()
  const now = useNow()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: () => call(accounts.listSessions, {}),
  })
  const end = useMutation({
    mutationFn: (id: string) => call(accounts.revokeSession, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  })
  if (error !== null) return <Trouble error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <ul className="rows">
      {data.map((session) => (
        <li key={session.id} className="row">
          <span>
            {session.device}
            <small>{words.me.until(momentWords(session.expiresAt, { now, words: words.time }))}</small>
          </span>
          {session.current ? (
            <strong>{words.me.thisDevice}</strong>
          ) : (
            <Button kind="danger" busy={end.isPending} onClick={() => end.mutate(session.id)}>
              {words.me.end}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
