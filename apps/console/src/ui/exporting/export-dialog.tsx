import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { download, saveFile } from '../../api/download.ts'

import { useWords } from '../../words/language.ts'
import { ErrorNote } from '../error-note.tsx'
import { Modal } from '../modal.tsx'

export type ExportSource = {
  readonly path: string
  /** The filters of the screen. */
  readonly filters: object
  /** Where the list can be had in several layouts, each with its name; the first one unless chosen. */
  readonly layouts?: Readonly<Record<string, string>>
  /** Where the purpose goes; a list without anything about people asks for none. */
  readonly purposeIn?: 'purpose' | 'exportPurpose'
}

type Props = { readonly source: ExportSource; readonly onClose: () => void }

/** The list as Excel: says what for, sees it grow, may stop it. */
export function ExportDialog({ source: { path, filters, layouts, purposeIn }, onClose }: Props) {
  const { t } = useWords()
  const says = t.desk.exporting
  const [purpose, setPurpose] = useState('')
  const [layout, setLayout] = useState(Object.keys(layouts ?? {})[0])
  const [bytes, setBytes] = useState(0)
  const stop = useRef<AbortController>(undefined)
  const exporting = useMutation({
    mutationFn: async () => {
      setBytes(0)
      stop.current = new AbortController()
      const chosen = layout === undefined ? {} : { layout }
      const body = { ...filters, ...chosen, ...(purposeIn === undefined ? {} : { [purposeIn]: purpose.trim() }) }
      const { signal } = stop.current
      saveFile(await download({ path, body, onBytes: setBytes, signal }))
    },
  })
  useEffect(() => () => stop.current?.abort(), [])
  return (
    <Modal title={says.title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          exporting.mutate()
        }}
      >
        {purposeIn !== undefined && (
          <label className="field">
            <span>{says.purpose}</span>
            <input
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the window was opened to fill this in
              autoFocus
              required
              maxLength={200}
              className="input"
              value={purpose}
              placeholder={says.purposeHint}
              onChange={(event) => setPurpose(event.target.value)}
            />
          </label>
        )}
        {layouts && <LayoutChoice layouts={layouts} chosen={layout} onChoose={setLayout} />}
        <p className="quiet">{purposeIn === undefined ? says.onRecord : says.masked}</p>
        {exporting.isError && <ErrorNote error={exporting.error} />}
        <div role="status" aria-live="polite">
          {exporting.isPending && (
            <>
              <progress className="progress" aria-label={says.title} /> {says.received(inBytes(bytes))}
            </>
          )}
          {exporting.isSuccess && says.done(inBytes(bytes))}
        </div>
        <div className="modal-foot">
          <button type="button" className="button" onClick={onClose}>
            {exporting.isPending ? says.cancel : t.state.close}
          </button>
          <button
            type="submit"
            className="button button-primary"
            disabled={exporting.isPending || (purposeIn !== undefined && purpose.trim() === '')}
          >
            {says.start}
          </button>
        </div>
      </form>
    </Modal>
  )
}

type Choice = {
  readonly layouts: Readonly<Record<string, string>>
  readonly chosen: string | undefined
  readonly onChoose: (layout: string) => void
}

function LayoutChoice({ layouts, chosen, onChoose }: Choice) {
  const { t } = useWords()
  return (
    <fieldset className="stack">
      <legend>{t.desk.exporting.layout}</legend>
      {Object.entries(layouts).map(([value, name]) => (
        <label key={value}>
          <input type="radio" name="layout" checked={value === chosen} onChange={() => onChoose(value)} /> {name}
        </label>
      ))}
    </fieldset>
  )
}

function inBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
