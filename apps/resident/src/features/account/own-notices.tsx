import { resident } from '@ejia/client'
import type { ResidentNotice } from '@ejia/contract'
import { Link } from 'wouter'
import { usePreferences } from '../../app/preferences.tsx'

/** What I was told about my matters, also where no message could reach me. */
export function OwnNotices({ told }: { readonly told: readonly ResidentNotice[] | undefined }) {
  const { language } = usePreferences()
  const says = resident.accountWords(language)
  return (
    <section>
      <h2>{says.notices}</h2>
      {told?.length === 0 && <p className="hint">{says.noNotices}</p>}
      <ul className="cards">
        {told?.map(({ id, at, caseCode, title, text }) => (
          <li key={id}>
            <Link href={`/case/${caseCode}`}>
              <strong>{title}</strong>
              <span>{text}</span>
              <span className="hint">{resident.showTime(at, language)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
