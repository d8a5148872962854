import { type OrganisationDetail, registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/language.ts'
import { ClearValues } from '../people/clear-values.tsx'
import { HistoryList } from '../people/history-list.tsx'
import { placeOf } from '../people/person-search.tsx'
import { fieldsQuery, organisationQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { CorrectOrganisation } from './correct-organisation.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { askedOf, shownValue } from './organisation-fields.ts'

type Props = { readonly id: string; readonly onClose: () => void }

/** One organisation: what is known of it, where it stands, what changed, and what one can do about it. */
export function OrganisationDrawer({ id, onClose }: Props) {
  const says = useSays()
  const detail = useQuery(organisationQuery(id))
  const title = detail.data?.organisation.name ?? says.organisations
  return (
    <Drawer open title={title} size={560} onClose={onClose} aria-label={title}>
      {detail.isError && <ErrorNote error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.isPending && <Loading rows={8} />}
      {detail.data && <Detail detail={detail.data} />}
    </Drawer>
  )
}

function Detail({ detail }: { readonly detail: OrganisationDetail }) {
  const says = useSays()
  const { language } = useWords()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const [opened, setOpened] = useState<'correct' | 'leave'>()
  const { organisation, place, endedOn, history } = detail
  const { id, kind, known } = organisation
  const close = () => setOpened(undefined)
  return (
    <div className="stack">
      <p>
        {says.organisationKind[kind]} · {place.gridName} · {placeOf(place)}
      </p>
      {endedOn !== null && <p role="status">{says.organisationEnded(endedOn)}</p>}
      <dl className="registry-facts">
        {askedOf(fields, kind).map((field) => (
          <div key={field.code}>
            <dt>{field.name[language]}</dt>
            <dd>{shownValue(organisation, field.code) ?? <span className="quiet">{says.notKnown}</span>}</dd>
          </div>
        ))}
      </dl>
      {endedOn === null && (
        <div className="row-line">
          <Button onClick={() => setOpened('correct')}>{says.correct}</Button>
          <Button onClick={() => setOpened('leave')}>{says.leaves}</Button>
        </div>
      )}
      <ClearValues known={known} unmask={(body) => call(registry.unmaskOrganisation, { params: { id }, body })} />
      <section>
        <h3>{says.history}</h3>
        <HistoryList history={history} />
      </section>
      {opened === 'correct' && <CorrectOrganisation detail={detail} onClose={close} />}
      {opened === 'leave' && <LeaveDialog detail={detail} onClose={close} />}
    </div>
  )
}
