import '../app/deadlines.css'
import '../app/guesses.css'
import '../app/registry.css'
import '../app/tasks.css'
import { KeysPanel, useSays } from '../features/keys/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export function KeysPage() {
  const says = useSays()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <KeysPanel />
    </>
  )
}
