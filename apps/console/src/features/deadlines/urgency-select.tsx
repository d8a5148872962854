import { Select } from 'antd'
import { useWords } from '../../words/language.ts'

type Props = { readonly urgent: boolean | undefined; readonly onChange: (urgent: boolean | undefined) => void }

export function UrgencySelect({ urgent, onChange }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  return (
    <Select
      value={urgent === undefined ? 'both' : urgent ? 'urgent' : 'normal'}
      aria-label={says.urgency}
      popupMatchSelectWidth={false}
      onChange={(next) => onChange(next === 'both' ? undefined : next === 'urgent')}
      options={(['both', 'normal', 'urgent'] as const).map((value) => ({ value, label: says[value] }))}
    />
  )
}
