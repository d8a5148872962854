import { type RegistryChange, type RegistryField, type ResidentView, registry } from '@ejia/contract'
import { useState } from 'react'
import { call } from '../../../device/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useWords } from '../../../words/language.ts'
import { ClearValues } from './clear-values.tsx'
import { CorrectForm } from './correct-form.tsx'
import { LeaveForm } from './leave-form.tsx'

export type PersonSheetProps = {
  readonly resident: ResidentView
  /** The others of the room, of whom one may be the same person. */
  readonly others: readonly ResidentView[]
  readonly fields: readonly RegistryField[]
  readonly note: (change: RegistryChange) => void
  readonly close: () => void
}

type Way = 'correct' | 'moveOut' | 'died' | 'duplicate' | 'clear'

/** What changed about one person: what is known is shown, and only what changed is written. */
export function PersonSheet(props: PersonSheetProps) {
  const { resident, others, fields, note, close } = props
  const words = useWords().registry
  const [way, setWay] = useState<Way>('correct')
  const done = (change: RegistryChange) => {
    note(change)
    close()
  }
  return (
    <Sheet title={resident.name} close={close}>
      {way === 'correct' && (
        <>
          <div className="buttons">
            <Button onClick={() => setWay('moveOut')}>{words.movedOut}</Button>
            <Button onClick={() => setWay('died')}>{words.died}</Button>
            {others.length > 0 && <Button onClick={() => setWay('duplicate')}>{words.duplicate}</Button>}
            <Button icon="lock" onClick={() => setWay('clear')}>
              {words.unmask}
            </Button>
          </div>
          <CorrectForm {...props} note={done} />
        </>
      )}
      {(way === 'moveOut' || way === 'died') && <LeaveForm resident={resident} because={way} note={done} />}
      {way === 'duplicate' && (
        <>
          <p>{words.keepWhich}</p>
          <div className="buttons">
            {others.map(({ id, name, birthYear }) => (
              <Button key={id} onClick={() => done({ type: 'duplicate', personId: resident.id, keepPersonId: id })}>
                {name} {birthYear !== null && words.born(birthYear)}
              </Button>
            ))}
          </div>
        </>
      )}
      {way === 'clear' && (
        <ClearValues
          known={resident.known}
          fields={fields}
          unmask={(body) => call(registry.unmaskResident, { params: { id: resident.id }, body })}
        />
      )}
    </Sheet>
  )
}
