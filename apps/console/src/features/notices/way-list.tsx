import '../../app/notices.css'
import { CheckCircleOutlined, MinusCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { channelsQuery } from './queries.ts'

const order = ['push', 'sms', 'wechat', 'email'] as const

/** Over which ways this platform can reach anybody, and which nobody has set up. */
export function WayList() {
  const { t } = useWords()
  const { notices: says } = t
  const channels = useQuery(channelsQuery)
  if (channels.isError) return <ErrorNote error={channels.error} onRetry={() => void channels.refetch()} />
  if (!channels.data) return null
  const { sms, email, wechat } = channels.data
  const exists = { push: true, sms, email, wechat: wechat !== null }
  return (
    <section className="panel">
      <h2>{says.ways}</h2>
      <ul className="ways">
        {order.map((way) => (
          <li key={way} className={exists[way] ? 'way-on' : 'way-off'}>
            {exists[way] ? <CheckCircleOutlined /> : <MinusCircleOutlined />}
            {exists[way] ? says.wayOn[way] : says.wayOff[way]}
          </li>
        ))}
      </ul>
      <p className="quiet">{says.waysHint}</p>
    </section>
  )
}
