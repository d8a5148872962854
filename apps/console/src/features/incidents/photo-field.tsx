import { DeleteOutlined, PictureOutlined, ReloadOutlined } from '@ant-design/icons'
import { explain } from '@ejia/client'
import { Button, Progress, Upload } from 'antd'
import { useWords } from '../../words/language.ts'
import { type KeptPhoto, useUploads } from './uploads.ts'

type Props = {
  readonly id?: string
  readonly value?: readonly KeptPhoto[]
  readonly onChange?: (photos: readonly KeptPhoto[]) => void
}

const atMost = 9

/** Photos are sent at once, each with its own progress; what failed can be sent again. */
export function PhotoField({ id, value = [], onChange }: Props) {
  const { t, language } = useWords()
  const { uploads, add, retry, remove, previewOf } = useUploads(value, (photos) => onChange?.(photos))
  const room = atMost - value.length - uploads.length
  return (
    <div className="photo-field">
      <ul className="photo-row">
        {value.map((photo, at) => (
          <li key={photo.id} className="photo-tile">
            <Preview address={previewOf(photo.id)} label={t.incident.photo(at + 1)} fallback={t.forms.uploaded} />
            <Button
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t.forms.removePhoto(at + 1)}
              onClick={() => onChange?.(value.filter((other) => other.id !== photo.id))}
            />
          </li>
        ))}
        {uploads.map((upload) => (
          <li key={upload.key} className="photo-tile">
            <Preview address={upload.preview} label={upload.file.name} fallback={upload.file.name} />
            {upload.error === undefined ? (
              <Progress type="circle" size={44} percent={upload.percent} aria-label={upload.file.name} />
            ) : (
              <div className="photo-failed" role="alert">
                {explain(upload.error, language)}
                <span>
                  <Button
                    size="small"
                    icon={<ReloadOutlined />}
                    aria-label={t.state.retry}
                    onClick={() => retry(upload)}
                  />
                  <Button
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t.state.cancel}
                    onClick={() => remove(upload.key)}
                  />
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
      {room > 0 && (
        <Upload.Dragger
          {...(id === undefined ? {} : { id })}
          accept="image/*"
          multiple
          showUploadList={false}
          beforeUpload={(file, all) => {
            if (all.indexOf(file) < room) add(file)
            return false
          }}
        >
          <PictureOutlined aria-hidden /> {t.forms.addPhoto} <span className="quiet">{t.forms.photoHint}</span>
        </Upload.Dragger>
      )}
    </div>
  )
}

type PreviewProps = { readonly address: string | undefined; readonly label: string; readonly fallback: string }

function Preview({ address, label, fallback }: PreviewProps) {
  return address === undefined ? <span className="photo-kept">{fallback}</span> : <img src={address} alt={label} />
}
