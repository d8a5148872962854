import { registry } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { encode } from 'uqr'
import { call } from '../../../device/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Trouble } from '../../../ui/trouble.tsx'
import { useWords } from '../../../words/language.ts'

type SelfFillSheetProps = { readonly roomId: string; readonly householdId: string; readonly close: () => void }

/** A link that works once, shown as a code for the household's own phone. */
export function SelfFillSheet({ roomId, householdId, close }: SelfFillSheetProps) {
  const says = useWords().registry
  const [copied, setCopied] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['selfFillLink', roomId, householdId],
    queryFn: () => call(registry.createSelfFill, { body: { roomId, householdId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  return (
    <Sheet title={says.selfFill} close={close}>
      {error !== null && <Trouble error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <p>{says.selfFillHint}</p>
          <Square text={data.url} label={says.selfFillAlt} />
          {'clipboard' in navigator && (
            <Button onClick={() => void navigator.clipboard.writeText(data.url).then(() => setCopied(true))}>
              {copied ? says.copied : says.copyLink}
            </Button>
          )}
        </>
      )}
    </Sheet>
  )
}

function Square({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="self-fill-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
