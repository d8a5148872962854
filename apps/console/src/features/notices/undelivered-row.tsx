import { PhoneOutlined } from '@ant-design/icons'
import type { UndeliveredNotice } from '@ejia/contract'
import { Button } from 'antd'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords, wordFor } from '../../words/language.ts'

type Props = { readonly notice: UndeliveredNotice; readonly onSettle: () => void }

/** Who, what, why it did not arrive, and how to reach them. */
export function UndeliveredRow({ notice, onSettle }: Props) {
  const { t } = useWords()
  const { notices: says } = t
  const now = useNow()
  const { recipient, tried, text, urgent, step } = notice
  const isReporter = recipient.kind === 'reporter'
  return (
    <li className="panel">
      <div className="undelivered-who">
        <strong>{isReporter ? says.reporter : (recipient.name ?? '')}</strong>
        {urgent && <span className="tag tag-urgent">{t.incident.urgent}</span>}
        <span className="tag">{wordFor(says.steps, step)}</span>
        <span className="quiet">{showInstant(notice.at, now)}</span>
      </div>
      <p className="undelivered-text">{text}</p>
      <ul className="undelivered-why" aria-label={says.why}>
        {tried.length === 0 && <li>{says.noWay}</li>}
        {tried.map(({ channel, because, code, at }) => (
          <li key={`${channel}${at ?? ''}`}>
            {says.tried(says.way[channel], says.because[because ?? 'failed'])}
            {code !== null && <span className="quiet"> {says.code(code)}</span>}
          </li>
        ))}
      </ul>
      <div className="undelivered-do">
        {isReporter ? (
          <span className="quiet">{says.reporterHint}</span>
        ) : recipient.phone === null ? (
          <span className="quiet">{says.noPhone}</span>
        ) : (
          <a className="phone-link" href={`tel:${recipient.phone}`}>
            <PhoneOutlined /> {says.call(recipient.phone)}
          </a>
        )}
        <Button type="primary" onClick={onSettle}>
          {says.settle}
        </Button>
      </div>
    </li>
  )
}
