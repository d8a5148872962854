import type { Located, Point } from '@ejia/contract'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import type { ChosenPlace } from '../drafts/index.ts'
import { distanceWords } from './distance-words.ts'
import { placeInGrid, placeOnBorder } from './place-queries.ts'
import type { Fix } from './use-position-fix.ts'

const coarseMetres = 150

type FixReportProps = {
  readonly fix: Fix
  readonly value: ChosenPlace | null
  readonly choose: (place: ChosenPlace) => void
}

/** Says in words what the position means, or why there is none. */
export function FixReport({ fix, value, choose }: FixReportProps) {
  const words = useWords().place
  if (fix.kind === 'fixing') return <p role="status">{words.fixing}</p>
  if (value !== null) {
    return (
      <>
        <Chosen value={value} />
        {fix.kind === 'found' && fix.located !== null && fix.located.others.length > 0 && (
          <GridRows title={words.orElse} grids={fix.located.others} choose={(grid) => choose(placeInGrid(grid))} />
        )}
      </>
    )
  }
  if (fix.kind === 'failed') return <Notice tone="warning">{words[fix.failure]}</Notice>
  if (fix.kind === 'found' && fix.located !== null)
    return <Undecided point={fix.point} located={fix.located} choose={choose} />
  return null
}

function Chosen({ value }: { readonly value: ChosenPlace }) {
  const words = useWords().place
  const { point } = value.input
  const metres = point?.accuracyMetres
  return (
    <>
      {value.path === null ? (
        <Notice tone="warning">{words.unknownYet}</Notice>
      ) : (
        <Notice tone="good" icon="check">
          <strong>{words.responsible(value.path)}</strong>
        </Notice>
      )}
      {metres !== undefined &&
        (metres > coarseMetres ? (
          <p className="field-error">{words.coarse(metres)}</p>
        ) : (
          <p className="soft">{words.accuracy(metres)}</p>
        ))}
    </>
  )
}

type UndecidedProps = {
  readonly point: Point
  readonly located: Located
  readonly choose: (place: ChosenPlace) => void
}

function Undecided({ point, located, choose }: UndecidedProps) {
  const words = useWords().place
  const [nearest] = located.grids
  if (located.kind === 'outside') {
    return (
      <Notice tone="warning" icon="warning">
        <p>{words.outside}</p>
        {nearest && located.nearestMetres !== null && (
          <p>{words.nearest(nearest.path, distanceWords(located.nearestMetres, words))}</p>
        )}
      </Notice>
    )
  }
  return (
    <GridRows
      title={words.border}
      grids={located.grids}
      choose={(grid) => choose(placeOnBorder(point, located, grid))}
    />
  )
}

type GridRowsProps = {
  readonly title: string
  readonly grids: Located['grids']
  readonly choose: (grid: Located['grids'][number]) => void
}

function GridRows({ title, grids, choose }: GridRowsProps) {
  return (
    <>
      <p className="field-label">{title}</p>
      <ul className="rows">
        {grids.map((grid) => (
          <li key={grid.code}>
            <button type="button" className="row" onClick={() => choose(grid)}>
              <span>{grid.path}</span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
