import { useState } from 'react'
import { Sheet } from '../../ui/sheet.tsx'
import { useWords } from '../../words/language.ts'
import { Picture } from './picture.tsx'
import { photoAddress } from './queries.ts'

type PhotoStripProps = { readonly incidentId: string; readonly ids: readonly string[] }

/** Small pictures; a tap shows one large. */
export function PhotoStrip({ incidentId, ids }: PhotoStripProps) {
  const words = useWords().photo
  const [shown, setShown] = useState<number | null>(null)
  const id = shown === null ? undefined : ids[shown]
  if (ids.length === 0) return null
  return (
    <>
      <ul className="photo-tiles">
        {ids.map((one, index) => (
          <li key={one} className="photo-tile">
            <button
              type="button"
              className="photo-open"
              aria-label={words.view(index + 1)}
              onClick={() => setShown(index)}
            >
              <Picture address={photoAddress(incidentId, one, 'thumbnail')} alt={words.picture(index + 1)} />
            </button>
          </li>
        ))}
      </ul>
      {shown !== null && id !== undefined && (
        <Sheet title={`${words.picture(shown + 1)} / ${ids.length}`} close={() => setShown(null)}>
          <Picture
            className="photo-large"
            address={photoAddress(incidentId, id, 'full')}
            alt={words.picture(shown + 1)}
          />
        </Sheet>
      )}
    </>
  )
}
