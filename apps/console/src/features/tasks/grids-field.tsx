import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { scopeOf, useMe } from '../../api/session.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { AreaSelect } from '../areas/index.ts'
import { loadsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly value?: readonly string[]; readonly onChange?: (value: string[]) => void }

/** The grids of an area, each with its workload, in code order. */
export function GridsField({ value = [], onChange }: Props) {
  const says = useSays()
  const me = useMe()
  const [area, setArea] = useState<string>()
  const areaCode = area ?? scopeOf(me)
  const loads = useQuery(loadsQuery(areaCode))
  const listed = loads.data ?? []
  const busy = listed.filter(({ grid, open }) => open > 0 && value.includes(grid.code)).length
  return (
    <div className="stack">
      <AreaSelect
        {...(areaCode === undefined ? {} : { value: areaCode })}
        placeholder={says.where}
        onChange={(code) => {
          setArea(code)
          onChange?.([])
        }}
      />
      {loads.isError && <ErrorNote error={loads.error} onRetry={() => void loads.refetch()} />}
      {loads.isFetching && !loads.data && <Loading rows={3} />}
      {listed.length > 0 && (
        <>
          <div className="panel-head">
            <span className="quiet">{says.loads}</span>
            <span className="row-actions">
              <Button size="small" onClick={() => onChange?.(listed.map(({ grid }) => grid.code))}>
                {says.all}
              </Button>
              <Button size="small" onClick={() => onChange?.([])}>
                {says.none}
              </Button>
            </span>
          </div>
          <ul className="grid-loads">
            {listed.map(({ grid, open }) => (
              <li key={grid.code}>
                <Checkbox
                  checked={value.includes(grid.code)}
                  onChange={({ target }) =>
                    onChange?.(target.checked ? [...value, grid.code] : value.filter((code) => code !== grid.code))
                  }
                >
                  {grid.name}
                </Checkbox>
                <span className="quiet">{says.loadOf(open)}</span>
              </li>
            ))}
          </ul>
          <strong role="status">{says.chosen(value.length, busy)}</strong>
        </>
      )}
    </div>
  )
}
