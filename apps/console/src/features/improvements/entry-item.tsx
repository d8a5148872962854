import { pathOf } from '@ejia/client'
import { type EntryView, improvements } from '@ejia/contract'
import { type ReactNode, useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useSays } from './use-says.ts'

type Props = { readonly entry: EntryView; readonly before?: ReactNode; readonly after?: ReactNode }

/** What somebody wrote, where, and the page as it was; never who. */
export function EntryItem({ entry, before, after }: Props) {
  const { keeping } = useSays()
  const now = useNow()
  const [isOpen, setOpen] = useState(false)
  const { id, text, end, page, raisedAt, hasPicture } = entry
  return (
    <li className="entry">
      {before}
      <div>
        <p>{text}</p>
        <p className="quiet">
          {keeping.ends[end]} · {page} · {showInstant(raisedAt, now)}
        </p>
        {hasPicture && (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{keeping.picture}</summary>
            {isOpen && (
              <img
                className="entry-picture"
                src={pathOf(improvements.getEntryPicture.path, { id })}
                alt={keeping.pictureAlt}
              />
            )}
          </details>
        )}
      </div>
      {after}
    </li>
  )
}
