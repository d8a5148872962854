import { browserTransport, pathOf, sendFile } from '@ejia/client'
import { type BorderReading, borders } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Select, Upload } from 'antd'
import { useState } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { currentLanguage } from '../../words/language.ts'
import { type Draft, draftOf } from './draft.ts'
import { useSays } from './use-says.ts'

const transport = browserTransport(currentLanguage)
const systems = ['auto', 'wgs84', 'gcj02', 'bd09'] as const
type System = (typeof systems)[number]

type Props = { readonly communityCode: string; readonly onRead: (draft: Draft) => void }

/** Puts a file on the map as an edit like any other, and says what was found and put right. */
export function ImportFile({ communityCode, onRead }: Props) {
  const says = useSays()
  const [system, setSystem] = useState<System>('auto')
  const read = useMutation({
    mutationFn: (file: File) => {
      const path = pathOf(borders.readBorderFile.path, { communityCode })
      return sendFile<BorderReading>(transport, system === 'auto' ? path : `${path}?coordSys=${system}`, file)
    },
    onSuccess: ({ grids }) => onRead(draftOf(grids, 'imported')),
  })
  return (
    <details className="stack">
      <summary>{says.import}</summary>
      <p className="quiet">{says.importHint}</p>
      <Select
        aria-label={says.coordSys}
        className="wide"
        value={system}
        onChange={setSystem}
        options={systems.map((one) => ({ value: one, label: says.systems[one] }))}
      />
      <Upload
        accept=".geojson,.json,.zip"
        showUploadList={false}
        beforeUpload={(file) => {
          read.mutate(file)
          return false
        }}
      >
        <Button loading={read.isPending}>{says.chooseFile}</Button>
      </Upload>
      {read.isError && <ErrorNote error={read.error} />}
      {read.data && <p role="status">{said(read.data, says)}</p>}
    </details>
  )
}

function said(
  { coordSys, detected, grids, elsewhere, numbered, amended }: BorderReading,
  says: ReturnType<typeof useSays>,
) {
  const { overlapSquareMetres, gapSquareMetres, outsideSquareMetres } = amended
  return [
    says.readGrids(grids.length, says.systems[coordSys], detected),
    ...(numbered > 0 ? [says.numbered(numbered)] : []),
    ...(elsewhere > 0 ? [says.elsewhere(elsewhere)] : []),
    ...(overlapSquareMetres + gapSquareMetres + outsideSquareMetres > 0
      ? [says.amended(overlapSquareMetres, gapSquareMetres, outsideSquareMetres)]
      : []),
  ].join(' ')
}
