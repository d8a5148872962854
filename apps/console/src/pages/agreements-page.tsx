import '../app/deadlines.css'
import '../app/routing.css'
import { AgreementPanel, useSays } from '../features/agreements/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export function AgreementsPage() {
  const says = useSays()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <AgreementPanel />
    </>
  )
}
