import { deadlineWords } from '../../time/deadline.ts'
import { showExactInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords } from '../../words/language.ts'

export function DueMark({ dueAt }: { readonly dueAt: string }) {
  const { language } = useWords()
  const { urgency, text } = deadlineWords(dueAt, useNow(), language)
  return (
    <span className={`due due-${urgency}`} title={showExactInstant(dueAt)}>
      {text}
    </span>
  )
}
