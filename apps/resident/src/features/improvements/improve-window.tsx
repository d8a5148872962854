import './improvements.css'
import { explain, improvementWords, newId, pageNameOf } from '@ejia/client'
import { improvements } from '@ejia/contract'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { keepRaised } from '../../lib/kept-raised.ts'
import { recall, remember } from '../../lib/preferences.ts'
import { Field } from '../../ui/field.tsx'

type Props = { readonly picture: string | undefined; readonly close: () => void }
type State = 'writing' | 'sending' | 'sent' | { readonly error: unknown }

const draftKey = 'improvement'
const maxText = 1000

/** One sentence, and the page greyed out; what was written stays until it has arrived. */
export function ImproveWindow({ picture, close }: Props) {
  const { language } = usePreferences()
  const says = improvementWords(language)
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [state, setState] = useState<State>('writing')
  useEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={box}
      className="window"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id={titleId}>{says.title}</h2>
      {state === 'sent' ? (
        <>
          <p role="status">
            <strong>{says.sent}</strong>
          </p>
          <p>{says.sentHint}</p>
          <Link href="/improvements" className="button" onClick={close}>
            {says.mine}
          </Link>
        </>
      ) : (
        <ImproveForm picture={picture} state={state} change={setState} />
      )}
      <button type="button" className="button plain" onClick={close}>
        {says.close}
      </button>
    </dialog>
  )
}

type FormProps = Pick<Props, 'picture'> & {
  readonly state: Exclude<State, 'sent'>
  readonly change: (state: State) => void
}

function ImproveForm({ picture, state, change }: FormProps) {
  const { language } = usePreferences()
  const says = improvementWords(language)
  const [text, setText] = useState(recall(draftKey) ?? '')
  const [attached, setAttached] = useState(picture !== undefined)
  const [ids] = useState(() => ({ id: newId(), key: newId() }))

  function write(next: string) {
    setText(next)
    remember(draftKey, next)
  }

  function send(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') return
    change('sending')
    const { id: commandId, key } = ids
    const page = pageNameOf(location.pathname)
    const body = { commandId, key, end: 'resident', page, text: text.trim() } as const
    call(improvements.raiseImprovement, { body: attached && picture ? { ...body, picture } : body }).then(
      () => {
        keepRaised(ids)
        remember(draftKey, '')
        change('sent')
      },
      (error: unknown) => change({ error }),
    )
  }

  return (
    <form onSubmit={send}>
      <p className="hint">{says.hint}</p>
      <Field label={says.label} hint={says.example}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            maxLength={maxText}
            required
            value={text}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      {picture === undefined ? (
        <p className="hint">{says.noPicture}</p>
      ) : (
        <PictureChoice picture={picture} attached={attached} change={setAttached} />
      )}
      <div role="alert">
        {typeof state === 'object' && <p className="error box">{explain(state.error, language)}</p>}
      </div>
      <button type="submit" className="button primary" disabled={state === 'sending'}>
        {state === 'sending' ? says.sending : says.send}
      </button>
    </form>
  )
}

type ChoiceProps = {
  readonly picture: string
  readonly attached: boolean
  readonly change: (attached: boolean) => void
}

function PictureChoice({ picture, attached, change }: ChoiceProps) {
  const { language } = usePreferences()
  const says = improvementWords(language)
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={attached} onChange={(event) => change(event.target.checked)} />
        {says.picture}
      </label>
      {attached && (
        <figure className="greyed">
          <figcaption className="hint">{says.pictureHint}</figcaption>
          <img src={`data:image/webp;base64,${picture}`} alt={says.pictureAlt} />
        </figure>
      )}
    </>
  )
}
