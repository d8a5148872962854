import { Link } from 'wouter'
import { OwnNotices } from '../features/notices/index.ts'
import { Screen } from '../ui/screen.tsx'
import { useWords } from '../words/language.ts'

export function NoticesPage() {
  const words = useWords().notices
  return (
    <Screen title={words.title} back="/me">
      <Link href="/notices/settings" className="button button-plain">
        {words.settings}
      </Link>
      <OwnNotices />
    </Screen>
  )
}
