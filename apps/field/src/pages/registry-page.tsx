import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { BuildingList, CodeScanner, SelfFillList, useGrids } from '../features/registry/index.ts'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { useWords } from '../words/language.ts'

/** The camera looks at once; below it the buildings, for a code that is missing. */
export function RegistryPage() {
  const words = useWords().registry
  const [, navigate] = useLocation()
  const { grids, isReading } = useGrids()
  const found = useCallback((code: string) => navigate(`/q/${code}`), [navigate])
  return (
    <Screen title={words.title} back="/">
      <CodeScanner found={found} />
      <SelfFillList />
      {grids.length === 0 && (isReading ? <Loading /> : <Notice tone="warning">{words.notKept}</Notice>)}
      {grids.length > 0 && <BuildingList buildings={grids.flatMap(({ buildings }) => buildings)} />}
    </Screen>
  )
}
