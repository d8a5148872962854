import { newId } from '@ejia/client'
import type { HouseholdView, Population, RegistryChange, RegistryField } from '@ejia/contract'
import { registry } from '@ejia/domain'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { SelectLine } from '../../../ui/select-line.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { showFirstError } from '../../../ui/show-first-error.ts'
import { TextLine } from '../../../ui/text-line.tsx'
import { useWords } from '../../../words/language.ts'
import { askable, findFaults, kindFault, todayHere } from './check-values.ts'
import { kindOptions, relationOptions } from './kind-options.ts'
import { ValueField, type Written } from './value-field.tsx'

type NewResidentSheetProps = {
  readonly households: readonly HouseholdView[]
  /** Everybody else leaves today. */
  readonly replaces: boolean
  readonly fields: readonly RegistryField[]
  readonly note: (changes: readonly RegistryChange[]) => void
  readonly close: () => void
}

const first = ['name', 'phone'] as const

/** Somebody moved in: the name is needed, everything else welcome. */
export function NewResidentSheet({ households, replaces, fields, note, close }: NewResidentSheetProps) {
  const words = useWords()
  const says = words.registry
  const [own] = useState(newId)
  const [household, setHousehold] = useState(replaces ? own : (households[0]?.id ?? own))
  const [relation, setRelation] = useState(household === own ? '02' : '97')
  const [population, setPopulation] = useState<Population>('floating')
  const [since, setSince] = useState(todayHere)
  const [written, setWritten] = useState<Written>({})
  const [tried, setTried] = useState(false)
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value.trim() !== ''))
  const faults: Readonly<Record<string, string>> =
    registry.calledName(given) === undefined
      ? { ...findFaults(given, fields), name: 'empty' }
      : { ...findFaults(given, fields), ...kindFault(given) }
  const isSinceWrong = since === '' || since > todayHere()
  const asked = askable(fields, population)
  const isFirst = ({ code }: RegistryField) => first.some((one) => one === code)

  function save(): void {
    setTried(true)
    if (Object.keys(faults).length > 0 || isSinceWrong) return showFirstError()
    const person = { personId: newId(), relation, population, since, values: given }
    const leaving = replaces ? households.flatMap(({ people }) => people) : []
    note([
      ...leaving.map(({ id }) => ({ type: 'moveOut', personId: id, on: since }) as const),
      { type: 'moveIn', householdId: household, person },
    ])
    close()
  }

  const control = (field: RegistryField) => (
    <ValueField
      key={field.code}
      field={field}
      value={written[field.code] ?? ''}
      change={(value) => setWritten((before) => ({ ...before, [field.code]: value }))}
      fault={tried ? faults[field.code] : undefined}
      needed={field.code === 'name' && registry.calledName(given) === undefined}
    />
  )
  return (
    <Sheet
      title={replaces ? says.allChanged : says.newPerson}
      close={close}
      footer={
        <Button kind="primary" onClick={save}>
          {says.save}
        </Button>
      }
    >
      {replaces && <p className="soft">{says.allChangedHint}</p>}
      {asked.filter(isFirst).map(control)}
      <SelectLine label={says.relation} options={relationOptions(words)} value={relation} change={setRelation} />
      <SelectLine
        label={says.kind}
        options={kindOptions(words)}
        value={population}
        change={(value) => setPopulation(kindOptions(words).find((one) => one.value === value)?.value ?? population)}
      />
      {!replaces && households.length > 0 && (
        <SelectLine
          label={says.intoHousehold}
          options={[
            ...households.map(({ id, people }) => ({ value: id, label: people[0]?.name ?? '' })),
            { value: own, label: says.newHousehold },
          ]}
          value={household}
          change={setHousehold}
        />
      )}
      <TextLine
        label={says.movedInOn}
        type="date"
        max={todayHere()}
        value={since}
        change={setSince}
        error={isSinceWrong ? says.faults.date : undefined}
      />
      {asked.filter((field) => !isFirst(field)).map(control)}
    </Sheet>
  )
}
