import { useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { AreaSelect, areasQuery } from '../../areas/index.ts'
import { useSays } from '../use-says.ts'

type Props = {
  /** The area somebody works for. */
  readonly scope: string | undefined
  readonly value: string | undefined
  readonly onChange: (gridCode: string | undefined) => void
}

const lengths = { street: 9, community: 12, grid: 15 } as const

/** Homes are listed grid by grid: a street's grids by their community, a larger area through the tree. */
export function GridSelect({ scope, value, onChange }: Props) {
  const says = useSays()
  const isSmall = scope !== undefined && scope.length >= lengths.street
  return (
    <div className="stacked">
      {says.chooseGrid}
      {isSmall ? (
        <GridsOf scope={scope} value={value} onChange={onChange} />
      ) : (
        <AreaSelect
          {...(value === undefined ? {} : { value })}
          placeholder={says.chooseGrid}
          grids
          onChange={onChange}
        />
      )}
      {!isSmall && value !== undefined && value.length < lengths.grid && (
        <span className="quiet">{says.onlyGrids}</span>
      )}
    </div>
  )
}

function GridsOf({ scope, value, onChange }: Props & { readonly scope: string }) {
  const says = useSays()
  const isStreet = scope.length === lengths.street
  const below = useQuery({ ...areasQuery(scope), enabled: isStreet })
  const communities = isStreet
    ? (below.data ?? []).map(({ code, name }) => ({ code, name }))
    : [{ code: scope.slice(0, lengths.community), name: '' }]
  const grids = useQueries({ queries: communities.map(({ code }) => areasQuery(code)) })
  const options = communities.map(({ code, name }, at) => ({
    label: name === '' ? says.chooseGrid : name,
    title: code,
    options: (grids[at]?.data ?? [])
      .filter((grid) => grid.code.startsWith(scope))
      .map((grid) => ({ value: grid.code, label: `${name} ${grid.name}`.trim() })),
  }))
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      value={value !== undefined && value.length === lengths.grid ? value : null}
      placeholder={says.chooseGrid}
      aria-label={says.chooseGrid}
      options={options}
      onChange={(code: string | null) => onChange(code ?? undefined)}
    />
  )
}
