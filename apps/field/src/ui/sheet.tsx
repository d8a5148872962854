import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../words/language.ts'
import { Icon } from './icon.tsx'

type SheetProps = {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
}

/** Rises from the bottom edge; the browser's own dialog keeps focus inside and closes on Escape or the back key. */
export function Sheet({ title, close, children, footer }: SheetProps) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <div className="sheet-header">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-button" aria-label={words.app.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div className="sheet-main">{children}</div>
      {footer && <div className="sheet-footer">{footer}</div>}
    </dialog>
  )
}
