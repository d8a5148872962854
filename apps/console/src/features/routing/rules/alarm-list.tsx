import { lists, type RoutingAlarm, routing } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { hasCaseRole, useMe } from '../../../api/session.ts'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { useSays } from '../use-says.ts'
import { alarmsQuery, routingKey } from './queries.ts'

/** Rules that could not be followed; nothing is shown while there are none. */
export function AlarmList() {
  const says = useSays()
  const alarms = useQuery(alarmsQuery)
  if (alarms.isError) return <ErrorNote error={alarms.error} onRetry={() => void alarms.refetch()} />
  if (!alarms.data || alarms.data.length === 0) return null
  return (
    <section className="panel routing-alarms" role="alert" aria-labelledby="routing-alarms">
      <div className="panel-head">
        <h2 id="routing-alarms">{says.alarms}</h2>
        <ExportButton source={{ path: lists.exportRoutingAlarms.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </div>
      <p className="quiet">{says.alarmsHint}</p>
      <ul>
        {alarms.data.map((alarm) => (
          <Alarm key={`${alarm.ruleId}${alarm.fault}${alarm.area.code}`} alarm={alarm} />
        ))}
      </ul>
    </section>
  )
}

function Alarm({ alarm: { ruleId, fault, number, area, matters, lastAt, first } }: { readonly alarm: RoutingAlarm }) {
  const says = useSays()
  const me = useMe()
  const now = useNow()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [note, setNote] = useState<string>()
  const settle = useMutation({
    mutationFn: (words: string) => call(routing.settleRoutingAlarm, { body: { ruleId, fault, note: words } }),
    onSuccess: async () => {
      void message.success(says.settled)
      await client.invalidateQueries({ queryKey: routingKey })
    },
  })
  const opens = me !== undefined && hasCaseRole(me)
  return (
    <li>
      <div>
        <strong>{says.alarm(number, says.faults[fault])}</strong>{' '}
        <span className="quiet">
          {says.alarmWhere(area.name, matters)} · {showInstant(lastAt, now)}
        </span>
        <div className="alarm-matters">
          {first.map(({ id, caseCode }) =>
            opens ? (
              <Link key={id} to="/incidents/$id" params={{ id }} className="code">
                {caseCode}
              </Link>
            ) : (
              <span key={id} className="code">
                {caseCode}
              </span>
            ),
          )}
        </div>
      </div>
      {note === undefined ? (
        <Button onClick={() => setNote('')}>{says.settle}</Button>
      ) : (
        <form
          className="row-line"
          onSubmit={(event) => {
            event.preventDefault()
            if (note.trim() !== '') settle.mutate(note.trim())
          }}
        >
          <Input
            autoFocus
            value={note}
            maxLength={300}
            placeholder={says.settleNote}
            aria-label={says.settleNote}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="primary" htmlType="submit" loading={settle.isPending} disabled={note.trim() === ''}>
            {says.settle}
          </Button>
        </form>
      )}
      {settle.isError && <ErrorNote error={settle.error} />}
    </li>
  )
}
