import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons'
import { type Due, deadlineWords, type Urgency } from '../../time/deadline.ts'
import { showExactInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords } from '../../words/language.ts'

/** Told apart by the sign and the words too, not by colour alone. */
const signs = {
  calm: <ClockCircleOutlined />,
  soon: <ExclamationCircleFilled />,
  over: <WarningFilled />,
} satisfies Record<Urgency, unknown>

export function DueMark(due: Due) {
  const { language } = useWords()
  const { urgency, text } = deadlineWords(due, useNow(), language)
  return (
    <span className={`due due-${urgency}`} title={showExactInstant(due.dueAt)}>
      <span className="due-sign" aria-hidden="true">
        {signs[urgency]}
      </span>{' '}
      {text}
    </span>
  )
}
