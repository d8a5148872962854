import type { RegistryChange, ResidentView } from '@ejia/contract'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextLine } from '../../../ui/text-line.tsx'
import { useWords } from '../../../words/language.ts'
import { todayHere } from './check-values.ts'

type LeaveFormProps = {
  readonly resident: ResidentView
  readonly because: 'moveOut' | 'died'
  readonly note: (change: RegistryChange) => void
}

/** Today unless it is said otherwise, so that the common case is one tap. */
export function LeaveForm({ resident, because, note }: LeaveFormProps) {
  const words = useWords().registry
  const [on, setOn] = useState(todayHere)
  const [to, setTo] = useState('')
  const isPossible = on !== '' && on <= todayHere() && (resident.since === null || on >= resident.since)

  function confirm(): void {
    if (!isPossible) return
    const left = { personId: resident.id, on }
    if (because === 'died') note({ type: 'died', ...left })
    else note({ type: 'moveOut', ...left, ...(to.trim() === '' ? {} : { to: to.trim() }) })
  }

  return (
    <>
      <TextLine
        label={words.onDay}
        type="date"
        max={todayHere()}
        min={resident.since ?? undefined}
        value={on}
        change={setOn}
        error={isPossible ? undefined : words.faults.date}
      />
      {because === 'moveOut' && <TextLine label={words.whereTo} optional maxLength={200} value={to} change={setTo} />}
      <Button kind="primary" onClick={confirm}>
        {words[because === 'died' ? 'died' : 'movedOut']}
      </Button>
    </>
  )
}
