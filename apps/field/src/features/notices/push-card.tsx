import { type NoticeSettings, notices } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../device/call.ts'
import { useNow } from '../../device/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/language.ts'
import { momentWords } from '../../words/when.ts'
import { ownId } from './push.ts'
import { settingsQuery } from './queries.ts'
import { usePush } from './use-push.ts'

const explained = { on: 'pushOn', off: 'pushOff', denied: 'pushDenied', impossible: 'pushImpossible' } as const

/** Push on this phone, and the other phones of the same person that are woken. */
export function PushCard({ browsers }: { readonly browsers: NoticeSettings['browsers'] }) {
  const words = useWords().notices
  const { state, turn, busy, failed } = usePush()
  const others = browsers.filter(({ id }) => id !== ownId())
  return (
    <section className="card">
      <h2>{words.push}</h2>
      {state !== undefined && <p>{words[explained[state]]}</p>}
      {failed && <Notice tone="bad">{words.pushFailed}</Notice>}
      {state === 'off' && (
        <Button kind="primary" busy={busy} onClick={() => turn(true)}>
          {words.turnOn}
        </Button>
      )}
      {state === 'on' && (
        <Button busy={busy} onClick={() => turn(false)}>
          {words.turnOff}
        </Button>
      )}
      {others.length > 0 && <OtherPhones browsers={others} />}
    </section>
  )
}

function OtherPhones({ browsers }: { readonly browsers: NoticeSettings['browsers'] }) {
  const words = useWords()
  const now = useNow()
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: (id: string) => call(notices.removePushSubscription, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  })
  return (
    <>
      <h3>{words.notices.otherPhones}</h3>
      <ul className="rows">
        {browsers.map(({ id, device, addedAt }) => (
          <li key={id} className="row">
            <span>
              {device}
              <small>{words.notices.since(momentWords(addedAt, { now, words: words.time }))}</small>
            </span>
            <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate(id)}>
              {words.notices.remove}
            </Button>
          </li>
        ))}
      </ul>
      {remove.isError && <Trouble error={remove.error} retry={() => remove.reset()} />}
    </>
  )
}
