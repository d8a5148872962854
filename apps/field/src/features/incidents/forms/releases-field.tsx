import type { IncidentDetail } from '@ejia/contract'
import { TextBox } from '../../../ui/text-box.tsx'
import { useWords } from '../../../words/language.ts'
import type { Release } from '../../drafts/index.ts'

type ReleasesFieldProps = {
  readonly coHandlers: IncidentDetail['coHandlers']
  readonly value: readonly Release[]
  readonly change: (releases: readonly Release[]) => void
}

/** Co-handlers that have not finished: the lead may go on without one, saying why. */
export function ReleasesField({ coHandlers, value, change }: ReleasesFieldProps) {
  const words = useWords().form
  return coHandlers
    .filter(({ status }) => status === 'open')
    .map(({ unit }) => (
      <TextBox
        key={unit.id}
        label={words.release(unit.name)}
        optional
        rows={2}
        maxLength={500}
        value={value.find(({ unitId }) => unitId === unit.id)?.reason ?? ''}
        change={(reason) => change([...value.filter(({ unitId }) => unitId !== unit.id), { unitId: unit.id, reason }])}
      />
    ))
}
