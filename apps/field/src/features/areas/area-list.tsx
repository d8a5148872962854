import type { AreaView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/language.ts'
import type { ChosenPlace } from '../drafts/index.ts'
import { areasBelow } from './area-queries.ts'

/** Down from the city to the community or grid; from the community on one may stop. */
export function AreaList({ choose }: { readonly choose: (place: ChosenPlace) => void }) {
  const words = useWords().place
  const [trail, setTrail] = useState<readonly AreaView[]>([])
  const here = trail.at(-1)
  const { data, error, refetch } = useQuery(areasBelow(here?.code))
  const path = trail
    .slice(-2)
    .map(({ name }) => name)
    .join(' · ')
  const take = (area: AreaView) =>
    choose({
      input: { areaCode: area.code, address: '' },
      path: area.code === here?.code ? path : `${path} · ${area.name}`,
    })
  return (
    <div className="stack tall">
      {here && (
        <div className="buttons">
          <Button icon="back" onClick={() => setTrail(trail.slice(0, -1))}>
            {words.listUp}
          </Button>
          {here.level === 'community' && (
            <Button kind="primary" onClick={() => take(here)}>
              {words.listChoose(here.name)}
            </Button>
          )}
        </div>
      )}
      {error !== null && <Trouble error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      <ul className="rows">
        {data?.map((area) => (
          <li key={area.code}>
            <button
              type="button"
              className="row"
              onClick={() => (area.level === 'grid' ? take(area) : setTrail([...trail, area]))}
            >
              <span>{area.name}</span>
              {area.level !== 'grid' && <Icon name="next" />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
