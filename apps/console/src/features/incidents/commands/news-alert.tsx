import type { Step } from '@ejia/contract'
import { Alert } from 'antd'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { useWords, wordFor } from '../../../words/language.ts'
import { actorWords } from '../actor-words.ts'

type Props = { readonly news: readonly Step[]; readonly possible: boolean }

/** Somebody acted while this form was open: who, what and why, so that nobody overwrites it unseen. */
export function NewsAlert({ news, possible }: Props) {
  const { t, words } = useWords()
  const now = useNow()
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="news-alert"
      title={t.forms.changed}
      description={
        <>
          <ul>
            {news.map((step) => (
              <li key={step.version}>
                <strong>{actorWords(step, t)}</strong> {showInstant(step.at, now)} · {wordFor(words.event, step.type)}
                {step.unit && `（${step.unit.name}）`}
                {step.text !== null && <div className="quiet">{step.text}</div>}
              </li>
            ))}
          </ul>
          <p>{possible ? t.forms.changedKept : t.forms.noLonger}</p>
        </>
      }
    />
  )
}
