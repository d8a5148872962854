import type { CommandBodyName, IncidentDetail } from '@ejia/contract'
import { incidents } from '@ejia/domain'
import { TextBox } from '../../../ui/text-box.tsx'
import { useWords } from '../../../words/language.ts'
import { PlaceField } from '../../areas/index.ts'
import { CategoryTiles } from '../../dispatch/index.ts'
import type { Answers } from '../../drafts/index.ts'
import { PhotoPicker } from '../../photos/index.ts'
import { AspectsField } from './aspects-field.tsx'
import type { FormField } from './command-forms.ts'
import { HiddenField } from './hidden-field.tsx'
import { MatterField } from './matter-field.tsx'
import { MilestoneField } from './milestone-field.tsx'
import { OneOfField } from './one-of-field.tsx'
import { PartsField } from './parts-field.tsx'
import { PersonField } from './person-field.tsx'
import { ReleasesField } from './releases-field.tsx'
import { SpokenText } from './spoken-text.tsx'
import { TimeField } from './time-field.tsx'
import { UnitField } from './unit-field.tsx'

export type ControlProps = {
  readonly incident: IncidentDetail
  readonly command: CommandBodyName
  readonly field: FormField
  readonly answers: Answers
  readonly change: (edit: (answers: Answers) => Answers) => void
  readonly error: string | undefined
}

/** What one says on the way, with the hands full. */
const spokenToo: ReadonlySet<CommandBodyName> = new Set(['note', 'resolve'])

/** The control for one thing that a form asks. */
export function FormFieldControl(props: ControlProps) {
  const { incident, command, field, answers, change, error } = props
  const words = useWords()
  const labels = words.forms[command]
  const set = (part: Partial<Answers>) => change((now) => ({ ...now, ...part }))
  const quick = { phrases: labels.phrases, phrasesLabel: words.form.quick }
  const given = { label: labels[field.kind] ?? '', optional: !field.required, error }
  switch (field.kind) {
    case 'text':
      return spokenToo.has(command) ? (
        <SpokenText {...given} maxLength={field.max} {...quick} {...{ ready: labels.ready, answers, change }} />
      ) : (
        <TextBox {...given} maxLength={field.max} {...quick} value={answers.text} change={(text) => set({ text })} />
      )
    case 'more':
      return <TextBox {...given} maxLength={field.max} value={answers.more} change={(more) => set({ more })} />
    case 'photos': {
      const asked = command === 'resolve' && incidents.isPhotographable(answers.outcome)
      const required = asked && incident.closingRule.proofRequired
      return (
        <PhotoPicker
          {...given}
          optional={!required}
          hint={required ? incident.closingRule.why : undefined}
          photos={answers.photos}
          change={(edit) => change((now) => ({ ...now, photos: edit(now.photos) }))}
        />
      )
    }
    case 'place':
      return <PlaceField {...given} automatic={false} value={answers.place} change={(place) => set({ place })} />
    case 'category':
      return (
        <CategoryTiles {...given} optional={false} value={answers.category} change={(category) => set({ category })} />
      )
    case 'at':
      return (
        <TimeField
          {...given}
          past={command === 'contact'}
          from={command === 'requestExtension' || command === 'extend' ? incident.dueAt : null}
          value={answers.at}
          change={(at) => set({ at })}
        />
      )
    case 'unit':
      return <UnitField {...given} {...{ incident, command }} value={answers.unit} change={(unit) => set({ unit })} />
    case 'person':
      return <PersonField {...given} incident={incident} value={answers.person} change={(person) => set({ person })} />
    case 'how':
    case 'visibility':
    case 'outcome':
    case 'yes':
    case 'satisfied':
    case 'reopen':
      return <OneOfField {...given} kind={field.kind} command={command} answers={answers} set={set} />
    case 'aspects':
      return <AspectsField {...given} value={answers.aspects} change={(aspects) => set({ aspects })} />
    case 'matter':
      return <MatterField {...given} incident={incident} value={answers.matter} change={(matter) => set({ matter })} />
    case 'milestone':
      return (
        <MilestoneField
          {...given}
          incident={incident}
          value={answers.milestone}
          change={(milestone) => set({ milestone })}
        />
      )
    case 'parts':
      return <PartsField {...given} value={answers.parts} change={(parts) => set({ parts })} />
    case 'releases':
      return (
        <ReleasesField
          {...given}
          coHandlers={incident.coHandlers}
          value={answers.releases}
          change={(releases) => set({ releases })}
        />
      )
    case 'hidden':
      return <HiddenField {...given} incident={incident} answers={answers} set={set} />
  }
}
