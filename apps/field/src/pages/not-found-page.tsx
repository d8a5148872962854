import { Link } from 'wouter'
import { Screen } from '../ui/screen.tsx'
import { useWords } from '../words/language.ts'

export function NotFoundPage() {
  const words = useWords().app
  return (
    <Screen title={words.notFound} back="/">
      <Link href="/" className="button button-primary">
        {words.toHome}
      </Link>
    </Screen>
  )
}
