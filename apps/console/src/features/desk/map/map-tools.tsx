import { useWords } from '../../../words/language.ts'
import { nameOfCategory, useCategories } from '../../dispatch/index.ts'
import type { Age, MapFilter } from './map-filter.ts'

type Props = {
  readonly filter: MapFilter
  readonly onFilter: (filter: MapFilter) => void
  readonly withUnits: boolean
  readonly onUnits: (shown: boolean) => void
  readonly drawing: boolean
  readonly drawn: boolean
  readonly onDraw: () => void
  readonly onEnd: () => void
  readonly onClear: () => void
}

const ageKeys = ['any', 'day', 'three', 'week', 'month'] as const satisfies readonly Age[]

/** What the map shows, and the drawing of an area. */
export function MapTools({ filter, onFilter, withUnits, onUnits, drawing, drawn, onDraw, onEnd, onClear }: Props) {
  const { t, language } = useWords()
  const says = t.desk.mapPane
  const categories = useCategories().data ?? []
  const { category: _, ...withoutCategory } = filter
  return (
    <div className="map-tools">
      <select
        className="input"
        aria-label={says.category}
        value={filter.category ?? ''}
        onChange={({ target: { value } }) => onFilter(value === '' ? withoutCategory : { ...filter, category: value })}
      >
        <option value="">{says.anyCategory}</option>
        {categories.map((category) => (
          <option key={category.id} value={category.id}>
            {nameOfCategory(category, language)}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={says.age}
        value={filter.age}
        onChange={({ target: { value } }) =>
          onFilter({ ...filter, age: ageKeys.find((key) => key === value) ?? 'any' })
        }
      >
        {ageKeys.map((key) => (
          <option key={key} value={key}>
            {key === 'any' ? `${says.age}：${says.ages.any}` : says.ages[key]}
          </option>
        ))}
      </select>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.urgent}
          onChange={({ target: { checked } }) => onFilter({ ...filter, urgent: checked })}
        />
        {says.urgentOnly}
      </label>
      <label className="check">
        <input type="checkbox" checked={withUnits} onChange={({ target: { checked } }) => onUnits(checked)} />
        {says.units}
      </label>
      {drawing ? (
        <>
          <span className="quiet" role="status">
            {says.drawHint}
          </span>
          <button type="button" className="button button-small button-primary" onClick={onEnd}>
            {says.drawEnd}
          </button>
        </>
      ) : (
        <button type="button" className="button button-small" onClick={drawn ? onClear : onDraw}>
          {drawn ? says.clear : says.draw}
        </button>
      )}
    </div>
  )
}
