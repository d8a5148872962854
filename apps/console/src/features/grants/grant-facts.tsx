import type { Grant } from '@ejia/contract'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useSays } from './use-says.ts'

export function GrantFacts({ it }: { readonly it: Grant }) {
  const says = useSays()
  const now = useNow()
  const { decidedBy, decidedAt, withdrawnBy, withdrawnAt, list } = it
  const people =
    list === null
      ? says.everybody
      : it.state === 'valid' || !it.isOurs
        ? says.ofList(list.named, list.found)
        : says.ofListAsked(list.named)
  return (
    <>
      <dl className="registry-facts">
        <div>
          <dt>{says.fields}</dt>
          <dd>{it.items.map(({ name }) => name).join('、')}</dd>
        </div>
        <div>
          <dt>{says.area}</dt>
          <dd>
            {it.areaName} · {people}
          </dd>
        </div>
        <div>
          <dt>{says.purpose}</dt>
          <dd>
            {it.purpose} <span className="quiet">{it.legalBasis}</span>
          </dd>
        </div>
        <div>
          <dt>{says.lastDay}</dt>
          <dd>
            {says.until(it.until)} · {it.clear ? says.clear : says.masked}
          </dd>
        </div>
      </dl>
      <p className="quiet">
        {says.requested(it.requestedBy.name, showInstant(it.requestedAt, now))}
        {decidedBy !== null && decidedAt !== null && ` · ${says.decided(decidedBy.name, showInstant(decidedAt, now))}`}
        {it.decidedReason !== null && ` · ${says.because(it.decidedReason)}`}
        {withdrawnBy !== null &&
          withdrawnAt !== null &&
          ` · ${says.withdrawn(withdrawnBy.name, showInstant(withdrawnAt, now), it.withdrawnReason ?? '')}`}
      </p>
    </>
  )
}
