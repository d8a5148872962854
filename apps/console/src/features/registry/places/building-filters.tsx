import { PlusOutlined, QrcodeOutlined } from '@ant-design/icons'
import { lists } from '@ejia/contract'
import { Button } from 'antd'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { SearchBox } from '../../../ui/search-box.tsx'
import { AreaSelect } from '../../areas/index.ts'
import { buildingFilter } from '../queries.ts'
import { useSays } from '../use-says.ts'

type Props = {
  readonly typed: string
  readonly areaCode: string | undefined
  readonly isEmpty: boolean
  readonly onType: (typed: string) => void
  readonly onArea: (areaCode: string | undefined) => void
  readonly onOpen: (what: 'print' | 'add') => void
}

/** Which buildings, and what can be done with them. */
export function BuildingFilters({ typed, areaCode, isEmpty, onType, onArea, onOpen }: Props) {
  const says = useSays()
  return (
    <div className="filters">
      <SearchBox value={typed} label={says.findBuilding} maxLength={60} onChange={onType} />
      <div className="filter">
        <AreaSelect
          {...(areaCode === undefined ? {} : { value: areaCode })}
          onChange={onArea}
          placeholder={says.area}
          grids
        />
      </div>
      <Button icon={<QrcodeOutlined />} onClick={() => onOpen('print')}>
        {says.print}
      </Button>
      <Button icon={<PlusOutlined />} onClick={() => onOpen('add')}>
        {says.addBuilding}
      </Button>
      {!isEmpty && (
        <ExportButton
          source={{
            path: lists.exportBuildings.path,
            filters: buildingFilter({ text: typed.trim(), areaCode }),
            purposeIn: 'exportPurpose',
          }}
        />
      )}
    </div>
  )
}
