import type { IncidentDetail } from '@ejia/contract'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { canAskForPush } from './push.ts'
import { usePush } from './use-push.ts'

const refusedKey = 'ejia-field-push-offer'

/** Asked once, and only when somebody has taken a matter on: then it is plain what the phone would ring for. */
export function PushOffer({ incident }: { readonly incident: IncidentDetail }) {
  const words = useWords().notices
  const me = useMe()
  const { state, turn, busy, failed } = usePush()
  const [settled, setSettled] = useState(() => localStorage.getItem(refusedKey) !== null)
  const isMine =
    incident.stage === 'handling' &&
    (incident.handler === null
      ? me.memberships.some(({ unit }) => unit.id === incident.lead.id)
      : incident.handler.id === me.id)
  if (!isMine || settled || state !== 'off' || !canAskForPush()) return null
  function settle() {
    localStorage.setItem(refusedKey, 'asked')
    setSettled(true)
  }
  return (
    <Notice tone="plain">
      <strong>{words.offerTitle}</strong>
      <p>{words.offerWhy}</p>
      {failed && <p className="field-error">{words.pushFailed}</p>}
      <div className="button-pair">
        <Button kind="primary" busy={busy} onClick={() => turn(true, { onSuccess: settle })}>
          {words.offerYes}
        </Button>
        <Button kind="quiet" onClick={settle}>
          {words.offerNo}
        </Button>
      </div>
    </Notice>
  )
}
