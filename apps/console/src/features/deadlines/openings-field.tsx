import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useWords } from '../../words/language.ts'
import { areOpenings, nextOpening, tidyTime } from './openings.ts'
import type { Opening } from './queries.ts'

type Props = {
  readonly label: string
  readonly openings: readonly Opening[]
  readonly onChange: (openings: Opening[]) => void
  readonly disabled?: boolean
}

/** The stretches of one day in which work is done, as times of day. */
export function OpeningsField({ label, openings, onChange, disabled = false }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const set = (at: number, part: Partial<Opening>) =>
    onChange(openings.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className="openings" aria-label={label} disabled={disabled}>
      {openings.length === 0 && <span className="quiet openings-rest">{says.rest}</span>}
      {openings.map((opening, index) => (
        // A stretch has no name of its own; its place among the stretches is what it is.
        <span key={`${label}${index}`} className="opening">
          <Time label={`${label} ${says.from}`} value={opening.from} onChange={(from) => set(index, { from })} />
          <span aria-hidden="true">–</span>
          <Time label={`${label} ${says.to}`} value={opening.to} onChange={(to) => set(index, { to })} />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={`${label} ${says.dropOpening}`}
            disabled={disabled}
            onClick={() => onChange(openings.filter((_, at) => at !== index))}
          />
        </span>
      ))}
      {openings.length < 6 && !disabled && (
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined />}
          aria-label={`${label} ${says.addOpening}`}
          onClick={() => onChange([...openings, nextOpening(openings)])}
        >
          {says.addOpening}
        </Button>
      )}
      {!areOpenings(openings) && (
        <p className="field-fault" role="alert">
          {says.timeWrong}
        </p>
      )}
    </fieldset>
  )
}

type TimeProps = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

function Time({ label, value, onChange }: TimeProps) {
  return (
    <Input
      className="time-input"
      value={value}
      aria-label={label}
      inputMode="numeric"
      maxLength={6}
      onChange={(event) => onChange(event.target.value)}
      onBlur={(event) => onChange(tidyTime(event.target.value))}
    />
  )
}
