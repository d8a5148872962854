import { Image } from 'antd'
import { useWords } from '../../words/language.ts'
import { photoAddress } from './photo-address.ts'

type Props = { readonly incidentId: string; readonly photoIds: readonly string[]; readonly size?: number }

const hidden =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"%3E%3Crect width="96" height="96" fill="%23eef0f3"/%3E%3Cpath d="M28 28l40 40M68 28 28 68" stroke="%239aa3ad" stroke-width="3"/%3E%3C/svg%3E'

/** Thumbnails; a click opens the viewer, which walks through them. */
export function PhotoStrip({ incidentId, photoIds, size = 96 }: Props) {
  const { t } = useWords()
  if (photoIds.length === 0) return null
  return (
    <Image.PreviewGroup>
      <div className="photo-strip">
        {photoIds.map((id, at) => (
          <Image
            key={id}
            src={photoAddress(incidentId, id, 'thumbnail')}
            preview={{ src: photoAddress(incidentId, id, 'full') }}
            alt={t.incident.photo(at + 1)}
            width={size}
            height={size}
            fallback={hidden}
            loading="lazy"
          />
        ))}
      </div>
    </Image.PreviewGroup>
  )
}
