import { type RegistryChange, registry } from '@ejia/contract'
import { useState } from 'react'
import { call } from '../../../device/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { showFirstError } from '../../../ui/show-first-error.ts'
import { useLanguage, useWords } from '../../../words/language.ts'
import type { RoomPlace } from '../places/known-places.ts'
import { askableOfRoom, findFaults } from './check-values.ts'
import { ClearValues } from './clear-values.tsx'
import { KnownRow } from './known-row.tsx'
import { ValueField, type Written } from './value-field.tsx'

type RoomFormProps = {
  readonly place: RoomPlace
  readonly note: (changes: readonly RegistryChange[]) => void
  readonly close: () => void
}

/** What is kept of the dwelling itself; what is known stands there and is not asked again. */
export function RoomForm({ place: { grid, room }, note, close }: RoomFormProps) {
  const says = useWords().registry
  const language = useLanguage()
  const [written, setWritten] = useState<Written>({})
  const [tried, setTried] = useState(false)
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value.trim() !== ''))
  const asked = askableOfRoom(grid.fields)
  const faults = findFaults(given, grid.fields, 'room')

  function save(): void {
    setTried(true)
    if (Object.keys(faults).length > 0) {
      showFirstError()
      return
    }
    note([{ type: 'room', values: given }])
    close()
  }

  return (
    <Sheet title={says.roomFacts} close={close}>
      <ul className="stack">
        {asked.map((field) => {
          const input = (
            <ValueField
              field={field}
              value={written[field.code] ?? ''}
              change={(value) => setWritten((before) => ({ ...before, [field.code]: value }))}
              fault={tried ? faults[field.code] : undefined}
            />
          )
          return room.known.includes(field.code) ? (
            <KnownRow key={field.code} label={field.name[language]} value="***">
              {input}
            </KnownRow>
          ) : (
            <li key={field.code}>{input}</li>
          )
        })}
      </ul>
      <Button kind="primary" disabled={Object.keys(given).length === 0} onClick={save}>
        {says.save}
      </Button>
      {asked.some(({ code }) => room.known.includes(code)) && (
        <details>
          <summary>{says.unmask}</summary>
          <ClearValues
            known={room.known}
            fields={grid.fields}
            unmask={(body) => call(registry.unmaskRoom, { params: { id: room.id }, body })}
          />
        </details>
      )}
    </Sheet>
  )
}
