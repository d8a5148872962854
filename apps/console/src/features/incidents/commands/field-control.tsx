import { Checkbox, Input, Radio } from 'antd'
import { scopeOf, useMe } from '../../../api/session.ts'
import { DateTimeField } from '../../../ui/date-time-field.tsx'
import { useWords } from '../../../words/language.ts'
import { ColleagueSelect, UnitSelect } from '../../accounts/index.ts'
import { PlaceField } from '../../areas/index.ts'
import { CategorySelect } from '../../dispatch/index.ts'
import { PhotoField } from '../photo-field.tsx'
import { CaseField } from './case-field.tsx'
import { CoHandlersField } from './co-handlers-field.tsx'
import { useCommandIncident } from './command-incident.ts'
import type { Field } from './field.ts'
import { openMilestones } from './open-milestones.ts'
import { PartsField } from './parts-field.tsx'
import { RedactionsField } from './redactions-field.tsx'
import { ReleasesField } from './releases-field.tsx'
import { signingUnits } from './signing-units.ts'
import { SuggestedUnits } from './suggested-units.tsx'

/** What the form hands to a control. The value's type is the control's own, as the form's table pairs them. */
type Props = { readonly field: Field; readonly id?: string }

/** The control of one field; the form passes value and onChange through. */
export function FieldControl({ field, ...form }: Props) {
  const { words, t } = useWords()
  const { incident } = useCommandIncident()
  const me = useMe()
  const scope = scopeOf(me)
  switch (field.kind) {
    case 'text':
      return (
        <Input.TextArea
          {...form}
          autoSize={{ minRows: field.rows ?? 3, maxRows: 10 }}
          maxLength={field.max}
          showCount
        />
      )
    case 'instant':
      return <DateTimeField {...form} quick={field.past !== true} />
    case 'choice':
      return (
        <Radio.Group
          {...form}
          options={field.choices.map(({ value, label }) => ({ value, label: t.forms.choices[label] }))}
        />
      )
    case 'flag':
      return <FlagBox {...form} text={t.forms.choices[field.text]} />
    case 'unit':
      if (field.suggest) return <SuggestedUnits {...form} areaCode={scope} />
      return <UnitSelect {...form} {...unitScope(field, scope)} />
    case 'colleague':
      return <ColleagueSelect {...form} unitId={incident.lead.id} />
    case 'contactHow':
      return <Radio.Group {...form} options={optionsOf(words.contactHow)} />
    case 'outcome':
      return <Radio.Group {...form} className="stacked" options={optionsOf(words.outcome)} />
    case 'aspects':
      return <Checkbox.Group {...form} options={optionsOf(words.aspect)} />
    case 'category':
      return <CategorySelect {...form} />
    case 'place':
      return <PlaceField {...form} />
    case 'photos':
      return <PhotoField {...form} />
    case 'case':
      return <CaseField {...form} />
    case 'coHandlers':
      return <CoHandlersField {...form} areaCode={scope} />
    case 'parts':
      return <PartsField {...form} />
    case 'releases':
      return <ReleasesField {...form} />
    case 'signingUnit':
      return (
        <Radio.Group
          {...form}
          className="stacked"
          options={signingUnits(incident, me).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )
    case 'milestone':
      return (
        <Radio.Group
          {...form}
          className="stacked"
          options={openMilestones(incident).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )
    case 'redactions':
      return <RedactionsField {...form} />
  }
}

type FlagProps = {
  readonly id?: string
  readonly text: string
  readonly value?: boolean
  readonly onChange?: (on: boolean) => void
}

function FlagBox({ id, text, value = false, onChange }: FlagProps) {
  return (
    <Checkbox
      {...(id === undefined ? {} : { id })}
      checked={value}
      onChange={(event) => onChange?.(event.target.checked)}
    >
      {text}
    </Checkbox>
  )
}

function optionsOf(table: Readonly<Record<string, string>>) {
  return Object.entries(table).map(([value, label]) => ({ value, label }))
}

function unitScope(field: Extract<Field, { kind: 'unit' }>, scope: string | undefined) {
  if (field.centres) return { kind: 'centre' as const }
  return field.within && scope !== undefined ? { areaCode: scope } : {}
}
