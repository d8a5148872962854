import { type OrganisationView, type RegistryChange, type RegistryField, registry } from '@ejia/contract'
import { useState } from 'react'
import { call } from '../../../device/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { showFirstError } from '../../../ui/show-first-error.ts'
import { TextLine } from '../../../ui/text-line.tsx'
import { useLanguage, useWords } from '../../../words/language.ts'
import { askableOfOrganisation, findFaults, todayHere } from './check-values.ts'
import { ClearValues } from './clear-values.tsx'
import { KnownRow } from './known-row.tsx'
import { ValueField, type Written } from './value-field.tsx'

type OrganisationSheetProps = {
  readonly organisation: OrganisationView
  readonly fields: readonly RegistryField[]
  readonly note: (change: RegistryChange) => void
  readonly close: () => void
}

type Way = 'correct' | 'movedOut' | 'closed' | 'clear'

/** What changed about an organisation: what is known is shown, and only what changed is written. */
export function OrganisationSheet({ organisation, fields, note, close }: OrganisationSheetProps) {
  const words = useWords().registry
  const [way, setWay] = useState<Way>('correct')
  const done = (change: RegistryChange) => {
    note(change)
    close()
  }
  return (
    <Sheet title={organisation.name} close={close}>
      {way === 'correct' && (
        <>
          <div className="buttons">
            <Button onClick={() => setWay('movedOut')}>{words.movedOut}</Button>
            <Button onClick={() => setWay('closed')}>{words.organisationClosed}</Button>
            <Button icon="lock" onClick={() => setWay('clear')}>
              {words.unmask}
            </Button>
          </div>
          <CorrectOrganisation organisation={organisation} fields={fields} note={done} />
        </>
      )}
      {(way === 'movedOut' || way === 'closed') && (
        <LeaveOrganisation organisationId={organisation.id} because={way} note={done} />
      )}
      {way === 'clear' && (
        <ClearValues
          known={organisation.known}
          fields={fields}
          unmask={(body) => call(registry.unmaskOrganisation, { params: { id: organisation.id }, body })}
        />
      )}
    </Sheet>
  )
}

function CorrectOrganisation({ organisation, fields, note }: Omit<OrganisationSheetProps, 'close'>) {
  const says = useWords().registry
  const language = useLanguage()
  const [written, setWritten] = useState<Written>({})
  const [tried, setTried] = useState(false)
  const { id: organisationId, kind, known } = organisation
  const asked = askableOfOrganisation(fields, kind)
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value.trim() !== ''))
  const faults = findFaults(given, fields, 'organisation')
  const unknown = asked.filter(({ code }) => !known.includes(code))

  function save(): void {
    setTried(true)
    if (Object.keys(faults).length > 0) showFirstError()
    else note({ type: 'organisationCorrect', organisationId, values: given })
  }

  const input = (field: RegistryField) => (
    <ValueField
      key={field.code}
      field={field}
      value={written[field.code] ?? ''}
      change={(value) => setWritten((before) => ({ ...before, [field.code]: value }))}
      fault={tried ? faults[field.code] : undefined}
    />
  )
  return (
    <>
      <ul className="stack">
        {asked
          .filter(({ code }) => known.includes(code))
          .map((field) => (
            <KnownRow key={field.code} label={field.name[language]} value={shownValue(organisation, field.code)}>
              {input(field)}
            </KnownRow>
          ))}
      </ul>
      {unknown.length > 0 && (
        <details open={unknown.length <= 3}>
          <summary>{says.unknownYet}</summary>
          <div className="stack">{unknown.map(input)}</div>
        </details>
      )}
      <Button kind="primary" disabled={Object.keys(given).length === 0} onClick={save}>
        {says.save}
      </Button>
    </>
  )
}

function shownValue({ name, creditCode, values }: OrganisationView, code: string): string {
  const fixed: Readonly<Record<string, string | null>> = { orgName: name, creditCode }
  return fixed[code] ?? values[code] ?? '***'
}

type LeaveProps = {
  readonly organisationId: string
  readonly because: 'movedOut' | 'closed'
  readonly note: (change: RegistryChange) => void
}

/** Today unless it is said otherwise. */
function LeaveOrganisation({ organisationId, because, note }: LeaveProps) {
  const words = useWords().registry
  const [on, setOn] = useState(todayHere)
  const isPossible = on !== '' && on <= todayHere()
  return (
    <>
      <TextLine
        label={words.onDay}
        type="date"
        max={todayHere()}
        value={on}
        change={setOn}
        error={isPossible ? undefined : words.faults.date}
      />
      <Button
        kind="primary"
        onClick={() => isPossible && note({ type: 'organisationOut', organisationId, on, because })}
      >
        {because === 'closed' ? words.organisationClosed : words.movedOut}
      </Button>
    </>
  )
}
