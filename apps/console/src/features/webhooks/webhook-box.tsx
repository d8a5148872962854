import type { WebhookView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import type { WebhookDoor } from './door.ts'
import { SetWebhook } from './set-webhook.tsx'
import { type Steering, SteerWebhook } from './steer-webhook.tsx'
import { useSays } from './use-says.ts'

type Props = { readonly title: string; readonly hint: string; readonly door: WebhookDoor }

/** Whether the other system is told, and what to do when it does not answer. */
export function WebhookBox({ title, hint, door }: Props) {
  const says = useSays()
  const found = useQuery({ queryKey: door.key, queryFn: door.read, refetchInterval: 10_000 })
  const [open, setOpen] = useState<'set' | Steering>()
  const close = () => setOpen(undefined)
  const webhook = found.data?.webhook
  return (
    <section className="panel stack">
      <h2>{title}</h2>
      <p className="quiet">{hint}</p>
      {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading rows={2} />}
      {webhook === null && <p>{says.pushNone}</p>}
      {webhook && <State webhook={webhook} />}
      <div className="registry-line">
        <Button type={webhook ? 'default' : 'primary'} onClick={() => setOpen('set')}>
          {webhook ? says.pushChange : says.pushSet}
        </Button>
        {webhook?.state === 'active' && <Button onClick={() => setOpen('pause')}>{says.pause}</Button>}
        {webhook?.state === 'paused' && (
          <Button type="primary" onClick={() => setOpen('resume')}>
            {says.resume}
          </Button>
        )}
        {webhook && <Button onClick={() => setOpen('replay')}>{says.replay}</Button>}
      </div>
      {open === 'set' && <SetWebhook door={door} url={webhook?.url} onClose={close} />}
      {open !== undefined && open !== 'set' && <SteerWebhook door={door} action={open} onClose={close} />}
    </section>
  )
}

function State({ webhook }: { readonly webhook: WebhookView }) {
  const says = useSays()
  const now = useNow()
  const { url, waiting, deliveredAt, retryAt, lastError, failures, pausedBecause } = webhook
  const isDead = pausedBecause === 'failing' || pausedBecause === 'gone'
  const words = says.pushStates
  const said =
    pausedBecause === null
      ? failures > 0
        ? words.failing(failures)
        : words.well
      : pausedBecause === 'failing'
        ? words.dead
        : words[pausedBecause]
  return (
    <div>
      <span className={isDead || failures > 0 ? 'tag tag-urgent' : 'tag'}>{said}</span>
      <code>{url}</code>
      <div className="quiet">
        {[
          waiting > 0 ? says.pushWaiting(waiting) : undefined,
          deliveredAt === null ? undefined : says.pushDelivered(showInstant(deliveredAt, now)),
          retryAt === null ? undefined : says.pushRetry(showInstant(retryAt, now)),
          lastError === null ? undefined : says.pushError(lastError),
        ]
          .filter((one) => one !== undefined)
          .join(' · ')}
      </div>
    </div>
  )
}
