import { Alert, Radio } from 'antd'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import type { ChosenPlace } from './chosen-place.ts'
import { useLocated } from './queries.ts'

type Props = { readonly place: ChosenPlace; readonly onChange: (place: ChosenPlace) => void }

/** Whose place a point is; on a border the person decides, outside the city it says so. */
export function Belonging({ place, onChange }: Props) {
  const { t } = useWords()
  const { longitude, latitude } = place
  const known = longitude !== undefined && latitude !== undefined
  const located = useLocated(longitude, latitude)
  if (!known) return place.areaCode === undefined ? null : <p className="quiet">{t.place.approximate}</p>
  if (located.isError) return <ErrorNote error={located.error} onRetry={() => void located.refetch()} />
  // What was said about the point before is not true of this one.
  if (!located.data || located.isPlaceholderData) return null
  const { kind, grids } = located.data
  if (kind === 'outside') return <Alert type="error" showIcon title={t.place.outside} />
  if (kind === 'border') {
    return (
      <Alert
        type="warning"
        title={t.place.border}
        description={
          <Radio.Group
            value={place.areaCode ?? null}
            onChange={(event) => onChange({ ...place, areaCode: String(event.target.value) })}
            options={grids.map(({ code, path }) => ({ value: code, label: path }))}
          />
        }
      />
    )
  }
  return (
    <p className="belongs">
      <span className="quiet">{t.place.belongs}</span> {grids[0]?.path}{' '}
      <span className="quiet">{located.data.address}</span>
    </p>
  )
}
