import '../../app/improvements.css'
import { improvementWords, newId, pageNameOf } from '@ejia/client'
import { improvements } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useWords } from '../../words/language.ts'
import { improvementsKey } from './queries.ts'

type Props = { readonly picture: string | undefined; readonly onClose: () => void }

let unsent = ''

/** One sentence, and the page greyed out. Closed by mistake it opens again with what was written. */
export function ImproveWindow({ picture, onClose }: Props) {
  const says = improvementWords(useWords().language)
  const client = useQueryClient()
  const textId = useId()
  const [text, setText] = useState(unsent)
  const [attached, setAttached] = useState(picture !== undefined)
  const [ids] = useState(() => ({ commandId: newId(), key: newId() }))
  const send = useMutation({
    mutationFn: () => {
      const page = pageNameOf(window.location.pathname)
      const body = { ...ids, end: 'console', page, text: text.trim() } as const
      return call(improvements.raiseImprovement, { body: attached && picture ? { ...body, picture } : body })
    },
    onSuccess: async () => {
      write('')
      await client.invalidateQueries({ queryKey: improvementsKey })
    },
  })

  function write(next: string) {
    unsent = next
    setText(next)
  }

  if (send.isSuccess)
    return (
      <Modal title={says.title} className="improve-window" onClose={onClose}>
        <p role="status">
          <strong>{says.sent}</strong> {says.sentHint}
        </p>
        <Button type="primary" autoFocus onClick={onClose}>
          {says.close}
        </Button>
      </Modal>
    )
  return (
    <Modal title={says.title} className="improve-window" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') send.mutate()
        }}
      >
        <p className="quiet">{says.hintStaff}</p>
        <label htmlFor={textId}>{says.label}</label>
        <Input.TextArea
          id={textId}
          autoFocus
          rows={3}
          maxLength={1000}
          value={text}
          placeholder={says.example}
          onChange={(event) => write(event.target.value)}
        />
        {picture === undefined ? (
          <p className="quiet">{says.noPicture}</p>
        ) : (
          <>
            <Checkbox checked={attached} onChange={(event) => setAttached(event.target.checked)}>
              {says.picture}
            </Checkbox>
            {attached && (
              <figure className="greyed">
                <figcaption className="quiet">{says.pictureHint}</figcaption>
                <img src={`data:image/webp;base64,${picture}`} alt={says.pictureAlt} />
              </figure>
            )}
          </>
        )}
        {send.isError && <ErrorNote error={send.error} />}
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={text.trim() === ''}>
          {says.send}
        </Button>
      </form>
    </Modal>
  )
}
