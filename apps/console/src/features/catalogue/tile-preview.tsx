import { Form } from 'antd'
import { useSays } from './use-says.ts'

/** The tile as residents see it, while it is typed. */
export function TilePreview() {
  const says = useSays()
  const name = Form.useWatch<string | undefined>('name') ?? ''
  const hint = Form.useWatch<string | undefined>('hint') ?? ''
  return (
    <figure className="tile-preview">
      <figcaption className="quiet">{says.preview}</figcaption>
      <div className="tile-shown">
        <strong>{name.trim() || '…'}</strong>
        <small>{hint.trim()}</small>
      </div>
    </figure>
  )
}
