import { newId } from '@ejia/client'
import type { OrganisationKind, RegistryChange, RegistryField } from '@ejia/contract'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { SelectLine } from '../../../ui/select-line.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { showFirstError } from '../../../ui/show-first-error.ts'
import { useWords } from '../../../words/language.ts'
import { askableOfOrganisation, cardFault, findFaults } from './check-values.ts'
import { organisationOptions } from './kind-options.ts'
import { ValueField, type Written } from './value-field.tsx'

type NewOrganisationSheetProps = {
  readonly fields: readonly RegistryField[]
  readonly note: (changes: readonly RegistryChange[]) => void
  readonly close: () => void
}

/** An organisation came in: its name is needed, everything else welcome. */
export function NewOrganisationSheet({ fields, note, close }: NewOrganisationSheetProps) {
  const words = useWords()
  const says = words.registry
  const [kind, setKind] = useState<OrganisationKind>('enterprise')
  const [written, setWritten] = useState<Written>({})
  const [tried, setTried] = useState(false)
  const asked = askableOfOrganisation(fields, kind)
  const values = Object.fromEntries(
    asked.flatMap(({ code }) => (written[code]?.trim() ? [[code, written[code]] as const] : [])),
  )
  const faults: Readonly<Record<string, string>> = {
    ...findFaults(values, fields, 'organisation'),
    ...cardFault(values),
    ...(values['orgName'] === undefined ? { orgName: 'empty' } : {}),
  }

  function save(): void {
    setTried(true)
    if (Object.keys(faults).length > 0) return showFirstError()
    note([{ type: 'organisationIn', organisation: { organisationId: newId(), kind, values } }])
    close()
  }

  return (
    <Sheet
      title={says.newOrganisation}
      close={close}
      footer={
        <Button kind="primary" onClick={save}>
          {says.save}
        </Button>
      }
    >
      <SelectLine
        label={says.organisationKindAsk}
        options={organisationOptions(words)}
        value={kind}
        change={(value) => setKind(organisationOptions(words).find((one) => one.value === value)?.value ?? kind)}
      />
      {asked.map((field) => (
        <ValueField
          key={field.code}
          field={field}
          value={written[field.code] ?? ''}
          change={(value) => setWritten((before) => ({ ...before, [field.code]: value }))}
          fault={tried ? faults[field.code] : undefined}
          needed={field.code === 'orgName'}
        />
      ))}
    </Sheet>
  )
}
