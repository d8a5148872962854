import type { OwnNotice } from '@ejia/contract'
import { Link } from 'wouter'
import { useNow } from '../../device/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/language.ts'
import { momentWords } from '../../words/when.ts'
import { useOwnNotices } from './queries.ts'

/** What one was told, newest first; each leads to its matter. */
export function OwnNotices() {
  const words = useWords()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOwnNotices()
  if (data === undefined) return error === null ? <Loading /> : <Trouble error={error} retry={() => void refetch()} />
  const items = data.pages.flatMap((page) => page.items)
  return (
    <>
      {error !== null && <Notice tone="warning">{words.app.offlineSince}</Notice>}
      {items.length === 0 && <p className="empty">{words.notices.empty}</p>}
      <ul className="own-notices">
        {items.map((notice) => (
          <li key={notice.id}>
            <OwnNoticeCard notice={notice} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.notices.older}
        </Button>
      )}
    </>
  )
}

function OwnNoticeCard({ notice }: { readonly notice: OwnNotice }) {
  const words = useWords()
  const now = useNow()
  const { incidentId, step, title, text, urgent, at } = notice
  const address = step === 'improvement' ? '/improvements' : `/incidents/${incidentId}`
  return (
    <Link href={address} className="own-notice">
      <strong>
        {urgent && <span className="tag tag-urgent">{words.notices.urgent}</span>} {title}
      </strong>
      <span>{text}</span>
      <small className="soft">{momentWords(at, { now, words: words.time })}</small>
    </Link>
  )
}
