import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../words/language.ts'

type Props = {
  readonly title: ReactNode
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly hideTitle?: boolean
}

/** The browser's own window: it keeps the focus inside, closes by Esc and gives the focus back. */
export function Modal({ title, className = '', onClose, children, hideTitle = false }: Props) {
  const { t } = useWords()
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={box}
      className={`modal ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A press on the backdrop is a press on the dialog itself.
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="modal-body">
        <header className={hideTitle ? 'visually-hidden' : 'modal-head'}>
          <h2 id={id}>{title}</h2>
          {!hideTitle && (
            <button type="button" className="icon-button" aria-label={t.state.close} onClick={onClose}>
              ×
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  )
}
