import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { WebhookBox } from '../webhooks/index.ts'
import { GrantFacts } from './grant-facts.tsx'
import { GrantPeople } from './grant-people.tsx'
import { grantsQuery, webhookDoor } from './queries.ts'
import { useSays } from './use-says.ts'

/** What was granted: the people, and how the department's system is told of changes. */
export function GrantView({ id }: { readonly id: string }) {
  const says = useSays()
  const grants = useQuery(grantsQuery)
  if (grants.isError) return <ErrorNote error={grants.error} onRetry={() => void grants.refetch()} />
  if (!grants.data) return <Loading rows={8} />
  const it = grants.data.find((one) => one.id === id)
  const isHeld = it?.state === 'valid' && it.isOurs
  return (
    <>
      <PageHead title={it?.purpose ?? says.title}>
        <Link to="/grants" className="button">
          {says.back}
        </Link>
      </PageHead>
      <div className="stack">
        {it && (
          <section className="panel stack">
            <GrantFacts it={it} />
          </section>
        )}
        {!isHeld && <Alert type="warning" showIcon title={says.notHeld} />}
        {it && isHeld && <GrantPeople it={it} />}
        {it && isHeld && <WebhookBox title={says.push} hint={says.pushHint} door={webhookDoor(id)} />}
        {it && isHeld && <OwnReading id={id} />}
      </div>
    </>
  )
}

function OwnReading({ id }: { readonly id: string }) {
  const says = useSays()
  return (
    <section className="panel stack">
      <h2>{says.api}</h2>
      <p className="quiet">{says.apiHint}</p>
      {(['rows', 'changes'] as const).map((what) => (
        <code key={what}>{`${window.location.origin}/api/exchange/grants/${id}/${what}`}</code>
      ))}
    </section>
  )
}
