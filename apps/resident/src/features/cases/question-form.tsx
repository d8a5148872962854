import { resident } from '@ejia/client'
import type { CaseView } from '@ejia/contract'
import { usePreferences } from '../../app/preferences.tsx'
import type { Facts } from './case-actions.tsx'
import { TextForm } from './text-form.tsx'

type QuestionFormProps = {
  readonly question: NonNullable<CaseView['question']>
  readonly busy: boolean
  readonly send: (facts: Facts) => void
}

/** The work waits for what only the reporter knows. */
export function QuestionForm({ question, ...form }: QuestionFormProps) {
  const { words, language } = usePreferences()
  return (
    <>
      <h2>{words.case.asked}</h2>
      <p className="said">{question.text}</p>
      <p className="hint">{words.case.answerBy(resident.showTime(question.until, language))}</p>
      <TextForm
        {...form}
        label={words.case.answer}
        facts={(text) => ({ type: 'note', text, photoIds: [], visibility: 'reporter' })}
      />
    </>
  )
}
