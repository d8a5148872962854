import { useRef } from 'react'
import { FieldGroup } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'
import type { ChangePhotos, DraftPhoto } from './draft-photo.ts'
import { PhotoTile } from './photo-tile.tsx'
import { usePhotoAdding } from './use-photo-adding.ts'

type PhotoPickerProps = {
  readonly label: string
  readonly photos: readonly DraftPhoto[]
  readonly change: ChangePhotos
  readonly optional?: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Where the camera has a button of its own under the thumb. */
  readonly cameraApart?: boolean
}

const most = 9

/** Take or choose photos. They are kept on the phone first and go up while the rest is being written. */
export function PhotoPicker({ label, photos, change, optional, hint, error, cameraApart }: PhotoPickerProps) {
  const words = useWords()
  const adding = usePhotoAdding(change)
  const room = most - photos.length - adding.preparing
  return (
    <FieldGroup label={label} optional={optional} hint={hint} error={error}>
      <ul className="photo-tiles">
        {photos.map((photo, index) => (
          <PhotoTile key={photo.localId} photo={photo} index={index + 1} change={change} />
        ))}
        {Array.from({ length: adding.preparing }, (_, index) => (
          <li key={`preparing-${index}`} className="photo-tile photo-waiting" role="status">
            {words.photo.preparing}
          </li>
        ))}
      </ul>
      {room > 0 ? (
        <div className="buttons">
          {!cameraApart && (
            <FileButton label={words.photo.add} icon="camera" camera add={(files) => adding.add(files, room)} />
          )}
          <FileButton label={words.photo.choose} icon="photos" add={(files) => adding.add(files, room)} />
        </div>
      ) : (
        <p className="field-hint">{words.photo.limit(most)}</p>
      )}
    </FieldGroup>
  )
}

type CameraButtonProps = Pick<PhotoPickerProps, 'photos' | 'change'>

/** The camera, where the thumb is. */
export function CameraButton({ photos, change }: CameraButtonProps) {
  const words = useWords().photo
  const { preparing, add } = usePhotoAdding(change)
  const room = most - photos.length - preparing
  if (room <= 0) return null
  return (
    <FileButton
      label={preparing > 0 ? words.preparing : words.add}
      icon="camera"
      camera
      add={(files) => add(files, room)}
    />
  )
}

type FileButtonProps = {
  readonly label: string
  readonly icon: 'camera' | 'photos'
  readonly camera?: boolean
  readonly add: (files: readonly File[]) => void
}

function FileButton({ label, icon, camera = false, add }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <label className="button file-button">
      <Icon name={icon} />
      <span>{label}</span>
      <input
        ref={input}
        className="unseen"
        type="file"
        accept="image/*"
        multiple={!camera}
        {...(camera ? { capture: 'environment' } : {})}
        onChange={(event) => {
          add([...(event.target.files ?? [])])
          // The same photo may be chosen again after it was removed.
          if (input.current) input.current.value = ''
        }}
      />
    </label>
  )
}
