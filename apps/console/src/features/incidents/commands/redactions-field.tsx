import { Checkbox } from 'antd'
import { useWords, wordFor } from '../../../words/language.ts'
import { photoAddress } from '../photo-address.ts'
import { useCommandIncident } from './command-incident.ts'

type Props = {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (targets: readonly string[]) => void
}

/** Every text and photo on record, each with a box. */
export function RedactionsField({ id, value = [], onChange }: Props) {
  const { t, words } = useWords()
  const { incident, steps } = useCommandIncident()
  const photos = [
    ...new Set([...incident.photoIds, ...incident.proofIds, ...steps.flatMap(({ photoIds }) => photoIds)]),
  ]
  const texts = steps.filter(({ text, redacted }) => text !== null && !redacted)
  return (
    <Checkbox.Group
      className="redactions"
      value={[...value]}
      onChange={(targets) => onChange?.(targets.map(String))}
      {...(id === undefined ? {} : { 'aria-labelledby': id })}
    >
      {texts.map((step) => (
        <Checkbox key={step.version} value={`text:${step.version}`}>
          <strong>{wordFor(words.event, step.type)}</strong> {step.text}
        </Checkbox>
      ))}
      {photos.map((photoId, at) => (
        <Checkbox key={photoId} value={`photo:${photoId}`}>
          <img
            src={photoAddress(incident.id, photoId, 'thumbnail')}
            alt={t.incident.photo(at + 1)}
            width={72}
            height={72}
          />
        </Checkbox>
      ))}
    </Checkbox.Group>
  )
}
