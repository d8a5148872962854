import { type BuildingSummary, registry } from '@ejia/contract'
import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../words/language.ts'
import { AreaSelect } from '../../areas/index.ts'
import { useSays } from '../use-says.ts'

type Props = {
  readonly buildings: readonly BuildingSummary[]
  readonly areaCode: string | undefined
  readonly onClose: () => void
}

const kinds = ['building', 'entrance', 'room'] as const
const gridLength = 15

/** Sheets of codes for the marked buildings, or for a whole grid. The browser shows the PDF in a window of its own. */
export function PrintCodes({ buildings, areaCode, onClose }: Props) {
  const says = useSays()
  const { t } = useWords()
  const [kind, setKind] = useState<(typeof kinds)[number]>('building')
  const [grid, setGrid] = useState(areaCode?.length === gridLength ? areaCode : undefined)
  const chosen =
    buildings.length > 0 ? { buildingIds: buildings.map(({ id }) => id).join(',') } : { gridCode: grid ?? '' }
  const isReady = buildings.length > 0 || grid?.length === gridLength
  const address = `${registry.printCodes.path}?${new URLSearchParams({ ...chosen, kind })}`
  return (
    <Modal
      open
      title={says.printTitle}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t.state.close}
        </Button>,
        <Button key="pdf" type="primary" disabled={!isReady} href={address} target="_blank">
          {says.makePdf}
        </Button>,
      ]}
    >
      <div className="stack">
        {buildings.length > 0 ? (
          <p>
            {says.printOf(buildings.length)}：{buildings.map(({ name }) => name).join('、')}
          </p>
        ) : (
          <div className="stacked">
            {says.printGrid}
            <AreaSelect
              {...(grid === undefined ? {} : { value: grid })}
              onChange={setGrid}
              placeholder={says.grid}
              grids
            />
          </div>
        )}
        <Radio.Group
          className="stacked"
          value={kind}
          aria-label={says.printWhat}
          onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? 'building')}
          options={kinds.map((value) => ({ value, label: says.printKind[value] }))}
        />
      </div>
    </Modal>
  )
}
