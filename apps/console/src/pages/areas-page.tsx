import { scopeOf, useMe } from '../api/session.ts'
import { AreaBrowser } from '../features/areas/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function AreasPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t.administration.areasTitle} hint={t.administration.areasHint} />
      <AreaBrowser start={scopeOf(useMe())} />
    </>
  )
}
