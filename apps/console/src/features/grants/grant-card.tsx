import type { Grant } from '@ejia/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { DecideBox } from './decide-box.tsx'
import { GrantFacts } from './grant-facts.tsx'
import { ReadsModal } from './reads-modal.tsx'
import { useSays } from './use-says.ts'
import { WithdrawGrant } from './withdraw-grant.tsx'

/** One request: who, what of whom, what for, until when, and how it stands. */
export function GrantCard({ it }: { readonly it: Grant }) {
  const says = useSays()
  const [open, setOpen] = useState<'reads' | 'withdraw'>()
  const close = () => setOpen(undefined)
  return (
    <li className="panel stack">
      <div>
        <span className={it.state === 'valid' || it.state === 'requested' ? 'tag' : 'tag tag-ended'}>
          {says.states[it.state]}
        </span>
        {it.telling !== null && (
          <span className={it.telling === 'failing' ? 'tag tag-urgent' : 'tag'}>{says.telling[it.telling]}</span>
        )}
        <strong>{says.asks(it.asker.name, it.owner?.name ?? says.registry)}</strong>
      </div>
      <GrantFacts it={it} />
      {it.mayDecide && <DecideBox it={it} />}
      <div className="registry-line">
        {it.isOurs && it.state === 'valid' && (
          <Link to="/grants/$id" params={{ id: it.id }} className="button button-primary">
            {says.open}
          </Link>
        )}
        {it.decidedAt !== null && <Button onClick={() => setOpen('reads')}>{says.reads}</Button>}
        {it.mayWithdraw && (
          <Button danger onClick={() => setOpen('withdraw')}>
            {says.withdraw}
          </Button>
        )}
      </div>
      {open === 'reads' && <ReadsModal id={it.id} onClose={close} />}
      {open === 'withdraw' && <WithdrawGrant id={it.id} onClose={close} />}
    </li>
  )
}
