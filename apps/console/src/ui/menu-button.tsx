import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'

export type MenuEntry = {
  readonly key: string
  readonly label: ReactNode
  readonly keyCap?: string
  readonly checked?: boolean
  readonly onChoose: () => void
}
export type MenuGroup = { readonly title?: string; readonly entries: readonly MenuEntry[] }

type Props = {
  readonly label: ReactNode
  readonly className?: string
  readonly groups: readonly MenuGroup[]
  readonly note?: ReactNode
  readonly align?: 'left' | 'right'
}

/** A button that opens a menu: arrows walk, Enter chooses, Esc closes and returns to the button. */
export function MenuButton({ label, className = 'button', groups, note, align = 'left' }: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (!open) return
    box.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus()
    function onPress(event: PointerEvent) {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    window.addEventListener('pointerdown', onPress)
    return () => window.removeEventListener('pointerdown', onPress)
  }, [open])

  function onKeyDown(event: KeyboardEvent) {
    if (!open) return
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
    const here = items.findIndex((item) => item === document.activeElement)
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      items[(to + items.length) % items.length]?.focus()
    }
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault()
      setOpen(false)
      button.current?.focus()
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the menu bubble up to here from its entries
    <div className="menu-box" ref={box} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div className={`menu menu-${align}`} role="menu" id={id}>
          {note}
          {groups.map((group) => (
            <div key={group.entries[0]?.key ?? ''} role="group" aria-label={group.title} className="menu-group">
              {group.title !== undefined && <div className="menu-title">{group.title}</div>}
              {group.entries.map((entry) => (
                <Entry
                  key={entry.key}
                  entry={entry}
                  onClose={() => {
                    setOpen(false)
                    button.current?.focus()
                  }}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function Entry({ entry, onClose }: { readonly entry: MenuEntry; readonly onClose: () => void }) {
  const { label, keyCap, checked, onChoose } = entry
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      {...(checked === undefined ? {} : { 'aria-checked': checked })}
      tabIndex={-1}
      className="menu-entry"
      onClick={() => {
        onClose()
        onChoose()
      }}
    >
      <span>{label}</span>
      {keyCap !== undefined && <kbd className="key-cap">{keyCap}</kbd>}
      {checked === true && <span aria-hidden="true">✓</span>}
    </button>
  )
}
