import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { fromWallClock, toWallClock } from '../time/instants.ts'
import { useWords } from '../words/language.ts'

type Props = {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string | undefined) => void
  /** Offer days ahead by one click. */
  readonly quick?: boolean
  readonly ariaLabel?: string
}

const format = 'YYYY-MM-DD HH:mm'
const quickDays = { day: 1, threeDays: 3, week: 7, fortnight: 15 } as const
const quickKeys = ['day', 'threeDays', 'week', 'fortnight'] as const

/** An instant chosen on the wall clock of China, whatever the computer's own time zone is. */
export function DateTimeField({ id, value, onChange, quick = false, ariaLabel }: Props) {
  const { t } = useWords()
  return (
    <div className="date-time">
      <DatePicker
        {...(id === undefined ? {} : { id })}
        aria-label={ariaLabel}
        value={value === undefined ? null : dayjs(toWallClock(value))}
        onChange={(day) => onChange?.(day === null ? undefined : fromWallClock(day.format('YYYY-MM-DDTHH:mm:00')))}
        showTime={{ format: 'HH:mm' }}
        format={format}
      />
      {quick &&
        quickKeys.map((key) => (
          <Button key={key} size="small" onClick={() => onChange?.(endOfWorkIn(quickDays[key]))}>
            {t.forms.quick[key]}
          </Button>
        ))}
    </div>
  )
}

function endOfWorkIn(days: number): string {
  const day = toWallClock(dayjs().add(days, 'day').toISOString(), 'day')
  return fromWallClock(`${day}T18:00:00`)
}
