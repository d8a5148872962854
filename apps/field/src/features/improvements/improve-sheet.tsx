import './improvements.css'
import { improvementWords, newId, pageNameOf } from '@ejia/client'
import { useContext, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextBox } from '../../ui/text-box.tsx'
import { showToast } from '../../ui/toast.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { useLanguage } from '../../words/language.ts'
import { MeContext } from '../accounts/index.ts'
import { useRaise } from './use-raise.ts'
import { useUnsent } from './use-unsent.ts'

const maxText = 1000

type Props = { readonly picture: string | undefined; readonly close: () => void }

/** One sentence, and the page greyed out. Closed by mistake it opens again with what was written. */
export function ImproveSheet({ picture, close }: Props) {
  const says = improvementWords(useLanguage())
  const ownerId = useContext(MeContext)?.id
  const [text, setText, forget] = useUnsent()
  const [attached, setAttached] = useState(picture !== undefined)
  const [key] = useState(newId)
  const [missing, setMissing] = useState(false)
  const { busy, trouble, raise } = useRaise(ownerId)

  async function send(): Promise<void> {
    const said = text.trim()
    setMissing(said === '')
    if (said === '') return
    const facts = { key, page: pageNameOf(window.location.pathname), text: said }
    const sent = await raise(attached && picture !== undefined ? { ...facts, picture } : facts, says.title)
    if (sent === 'refused') return
    forget()
    showToast(sent === 'waiting' ? says.waiting : says.sent)
    close()
  }

  return (
    <Sheet
      title={says.title}
      close={close}
      footer={
        <Button kind="primary" icon="send" busy={busy} onClick={() => void send()}>
          {busy ? says.sending : says.send}
        </Button>
      }
    >
      <p>{ownerId === undefined ? says.hint : says.hintStaff}</p>
      <TextBox
        label={says.label}
        hint={says.example}
        value={text}
        change={setText}
        maxLength={maxText}
        error={missing ? says.needText : undefined}
      />
      {trouble !== null && <Notice tone="bad">{trouble}</Notice>}
      {picture === undefined ? (
        <p className="soft">{says.noPicture}</p>
      ) : (
        <>
          <Toggle label={says.picture} on={attached} change={setAttached} />
          {attached && (
            <figure className="greyed">
              <figcaption className="soft">{says.pictureHint}</figcaption>
              <img src={`data:image/webp;base64,${picture}`} alt={says.pictureAlt} />
            </figure>
          )}
        </>
      )}
    </Sheet>
  )
}
