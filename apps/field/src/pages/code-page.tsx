import { Redirect } from 'wouter'
import { addressOfCode, useElsewhere, useGrids } from '../features/registry/index.ts'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { useWords } from '../words/language.ts'

/** Where a scanned code leads: at once where the phone knows it, otherwise after asking. */
export function CodePage({ code }: { readonly code: string }) {
  const words = useWords().registry
  const { grids, isReading } = useGrids()
  const address = addressOfCode(grids, code.toUpperCase())
  const elsewhere = useElsewhere({ kind: 'code', id: code.toUpperCase() }, address === undefined && !isReading)
  if (address !== undefined) return <Redirect to={address} replace />
  return (
    <Screen title={words.building} back="/registry">
      {elsewhere.isError ? <Notice tone="warning">{words.unknownCode}</Notice> : <Loading />}
    </Screen>
  )
}
