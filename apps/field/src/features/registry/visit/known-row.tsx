import { type ReactNode, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/language.ts'

type KnownRowProps = { readonly label: string; readonly value: string; readonly children: ReactNode }

/** What is known is not asked again; whoever wants to change it opens it. */
export function KnownRow({ label, value, children }: KnownRowProps) {
  const words = useWords().registry
  const [open, setOpen] = useState(false)
  if (open) return <li>{children}</li>
  return (
    <li className="known">
      <span>
        <span className="soft">{label}</span> {value}
      </span>
      <Button aria-label={`${words.change} ${label}`} onClick={() => setOpen(true)}>
        {words.change}
      </Button>
    </li>
  )
}
