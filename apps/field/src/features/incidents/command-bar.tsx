import type { CommandBodyName } from '@ejia/contract'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useWords } from '../../words/language.ts'

type CommandBarProps = {
  readonly commands: readonly CommandBodyName[]
  readonly start: (command: CommandBodyName) => void
}

/** The two likeliest steps under the thumb, the rest one tap away with a sentence each. */
export function CommandBar({ commands, start }: CommandBarProps) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const [first, second, ...rest] = commands
  if (first === undefined) return <p className="soft">{words.incident.noCommands}</p>
  return (
    <>
      {rest.length > 0 && (
        <span className="narrow">
          <Button onClick={() => setOpen(true)}>{words.app.more}</Button>
        </span>
      )}
      {second && <Button onClick={() => start(second)}>{words.command[second]}</Button>}
      <Button kind="primary" onClick={() => start(first)}>
        {words.command[first]}
      </Button>
      {open && (
        <Sheet title={words.incident.moreActions} close={() => setOpen(false)}>
          <ul className="rows">
            {rest.map((command) => (
              <li key={command}>
                <button
                  type="button"
                  className="row"
                  onClick={() => {
                    setOpen(false)
                    start(command)
                  }}
                >
                  <span>
                    <strong>{words.command[command]}</strong>
                    <small>{words.forms[command].about}</small>
                  </span>
                  <Icon name="next" />
                </button>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}
