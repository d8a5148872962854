import '../app/guesses.css'
import '../app/registry.css'
import '../app/tasks.css'
import { ClientsPanel, useSays } from '../features/sign-on/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export function SignOnPage() {
  const says = useSays()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <ClientsPanel />
    </>
  )
}
