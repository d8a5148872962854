import type { IncidentDetail } from '@ejia/contract'
import { FieldGroup } from '../../../ui/field.tsx'
import { Toggle } from '../../../ui/toggle.tsx'
import { useWords } from '../../../words/language.ts'
import type { Answers } from '../../drafts/index.ts'
import { useSteps } from '../queries.ts'
import { stepName } from '../step-item.tsx'

type HiddenFieldProps = {
  readonly label: string
  readonly error: string | undefined
  readonly incident: IncidentDetail
  readonly answers: Answers
  readonly set: (part: Partial<Answers>) => void
}

/** Every text and photo of the trail, to be hidden one by one. */
export function HiddenField({ label, error, incident, answers, set }: HiddenFieldProps) {
  const words = useWords()
  const { data = [] } = useSteps(incident.id)
  const photoIds = [...new Set([...incident.photoIds, ...incident.proofIds, ...data.flatMap((step) => step.photoIds)])]
  const { hiddenPhotoIds, hiddenVersions } = answers
  return (
    <FieldGroup label={label} error={error}>
      <div className="choices">
        {data
          .filter(({ text, redacted }) => text !== null && !redacted)
          .map((step) => (
            <Toggle
              key={step.version}
              label={`${stepName(step, words)}：${step.text ?? ''}`}
              on={hiddenVersions.includes(step.version)}
              change={(on) => set({ hiddenVersions: toggled(hiddenVersions, step.version, on) })}
            />
          ))}
        {photoIds.map((id, index) => (
          <Toggle
            key={id}
            label={words.form.hidePhoto(index + 1)}
            on={hiddenPhotoIds.includes(id)}
            change={(on) => set({ hiddenPhotoIds: toggled(hiddenPhotoIds, id, on) })}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function toggled<T>(chosen: readonly T[], one: T, on: boolean): T[] {
  return on ? [...chosen, one] : chosen.filter((other) => other !== one)
}
