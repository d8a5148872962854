import { usePreferences } from '../app/preferences.tsx'
import { Page } from '../ui/page.tsx'

export function NotFoundPage() {
  const { words } = usePreferences()
  return (
    <Page>
      <h1>{words.notFoundPage}</h1>
    </Page>
  )
}
