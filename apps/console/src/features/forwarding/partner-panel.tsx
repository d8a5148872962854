import { lists, type PartnerView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { ChangeKey } from './change-key.tsx'
import { NewPartner } from './new-partner.tsx'
import { partnersQuery } from './queries.ts'
import { SwitchPartner } from './switch-partner.tsx'
import { useSays } from './use-says.ts'

/** To whom what is handed on, from where. */
export function PartnerPanel() {
  const says = useSays()
  const partners = useQuery(partnersQuery)
  const [open, setOpen] = useState<PartnerView | 'new'>()
  const [rekeyed, setRekeyed] = useState<PartnerView>()
  const close = () => setOpen(undefined)
  if (partners.isError) return <ErrorNote error={partners.error} onRetry={() => void partners.refetch()} />
  if (!partners.data) return <Loading rows={4} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2>{says.systems}</h2>
        <span className="row-actions">
          <ExportButton source={{ path: lists.exportPartners.path, filters: {} }} />
          <Button type="primary" onClick={() => setOpen('new')}>
            {says.add}
          </Button>
        </span>
      </div>
      {partners.data.length === 0 && <EmptyNote title={says.noSystems} hint={says.noSystemsHint} />}
      <ul className="registry-history">
        {partners.data.map((one) => (
          <PartnerRow key={one.id} it={one} onSwitch={() => setOpen(one)} onChangeKey={() => setRekeyed(one)} />
        ))}
      </ul>
      {open === 'new' && <NewPartner onClose={close} />}
      {open !== undefined && open !== 'new' && <SwitchPartner it={open} onClose={close} />}
      {rekeyed && <ChangeKey it={rekeyed} onClose={() => setRekeyed(undefined)} />}
    </section>
  )
}

type Row = { readonly it: PartnerView; readonly onSwitch: () => void; readonly onChangeKey: () => void }

function PartnerRow({ it, onSwitch, onChangeKey }: Row) {
  const says = useSays()
  const now = useNow()
  return (
    <li>
      <span>
        <strong>{it.name}</strong>{' '}
        <span className={it.isOn ? 'tag' : 'tag tag-ended'}>{it.isOn ? says.states.on : says.states.off}</span>
      </span>
      <span>
        {it.categoryName} → {it.serviceCode} · {it.areaName ?? says.wholeCity}
      </span>
      <span className="quiet">{it.endpoint}</span>
      <span className="quiet">{says.made(showInstant(it.createdAt, now), it.createdBy.name)}</span>
      <span className="registry-line">
        <Button size="small" aria-label={`${says.changeKey} ${it.name}`} onClick={onChangeKey}>
          {says.changeKey}
        </Button>
        <Button size="small" aria-label={`${it.isOn ? says.stop : says.resume} ${it.name}`} onClick={onSwitch}>
          {it.isOn ? says.stop : says.resume}
        </Button>
      </span>
    </li>
  )
}
