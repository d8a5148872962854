import type { Population, ResidentView } from '@ejia/contract'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { SelectLine } from '../../../ui/select-line.tsx'
import { showFirstError } from '../../../ui/show-first-error.ts'
import { useLanguage, useWords } from '../../../words/language.ts'
import { relationWords } from './change-words.ts'
import { askable, findFaults, kindFault } from './check-values.ts'
import { kindOptions, relationOptions } from './kind-options.ts'
import { KnownRow } from './known-row.tsx'
import type { PersonSheetProps } from './person-sheet.tsx'
import { ValueField, type Written } from './value-field.tsx'

type CorrectFormProps = Pick<PersonSheetProps, 'resident' | 'fields' | 'note'>
type Standing = { readonly relation?: string; readonly population?: Population }

/** Known values stand there masked, each with a way to change it; unknown ones may be filled in. */
export function CorrectForm({ resident, fields, note }: CorrectFormProps) {
  const words = useWords()
  const says = words.registry
  const language = useLanguage()
  const [written, setWritten] = useState<Written>({})
  const [standing, setStanding] = useState<Standing>({})
  const [tried, setTried] = useState(false)
  const asked = askable(fields, standing.population ?? resident.population)
  const known = asked.filter(({ code }) => resident.known.includes(code))
  const unknown = asked.filter(({ code }) => !resident.known.includes(code))
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value.trim() !== ''))
  const isKindKnown = resident.known.includes('documentKind')
  const faults = { ...findFaults(given, fields), ...(isKindKnown ? {} : kindFault(given)) }
  const isChanged = Object.keys(given).length > 0 || Object.keys(standing).length > 0
  const write = (code: string) => (value: string) => setWritten((before) => ({ ...before, [code]: value }))

  function save(): void {
    setTried(true)
    if (Object.keys(faults).length > 0) showFirstError()
    else if (isChanged) note({ type: 'correct', personId: resident.id, values: given, ...standing })
  }

  const input = (field: (typeof asked)[number]) => (
    <ValueField
      field={field}
      value={written[field.code] ?? ''}
      change={write(field.code)}
      fault={tried ? faults[field.code] : undefined}
      needed
    />
  )
  return (
    <>
      <ul className="stack">
        {known.map((field) => (
          <KnownRow key={field.code} label={field.name[language]} value={maskedValue(resident, field.code)}>
            {input(field)}
          </KnownRow>
        ))}
        <KnownRow label={says.relation} value={relationWords(resident.relation, words)}>
          <SelectLine
            label={says.relation}
            options={relationOptions(words)}
            value={standing.relation ?? resident.relation}
            change={(relation) => setStanding((before) => ({ ...before, relation }))}
          />
        </KnownRow>
        <KnownRow label={says.kind} value={says.population[resident.population]}>
          <SelectLine
            label={says.kind}
            options={kindOptions(words)}
            value={standing.population ?? resident.population}
            change={(value) => {
              const population = kindOptions(words).find((one) => one.value === value)?.value
              if (population) setStanding((before) => ({ ...before, population }))
            }}
          />
        </KnownRow>
      </ul>
      {unknown.length > 0 && (
        <details open={unknown.length <= 3}>
          <summary>{says.unknownYet}</summary>
          <div className="stack">
            {unknown.map((field) => (
              <ValueField
                key={field.code}
                field={field}
                value={written[field.code] ?? ''}
                change={write(field.code)}
                fault={tried ? faults[field.code] : undefined}
              />
            ))}
          </div>
        </details>
      )}
      <Button kind="primary" disabled={!isChanged} onClick={save}>
        {says.save}
      </Button>
    </>
  )
}

function maskedValue({ name, idCard, phone, values }: ResidentView, code: string): string {
  const fixed: Readonly<Record<string, string | null>> = { name, idCard, phone }
  return fixed[code] ?? values[code] ?? '***'
}
