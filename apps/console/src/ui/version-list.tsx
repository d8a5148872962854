import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { showInstant } from '../time/instants.ts'
import { useNow } from '../time/use-now.ts'
import { ErrorNote } from './error-note.tsx'

export type ListedVersion = {
  readonly version: number
  readonly changedAt: string | null
  readonly changedBy: { readonly name: string } | null
  readonly reason: string | null
  readonly what: ReactNode
}

type Says = {
  readonly version: (version: number) => string
  readonly inForce: string
  readonly restore: string
  readonly reason: string
}

type Props = {
  /** Newest first; the first is in force. */
  readonly versions: readonly ListedVersion[]
  readonly says: Says
  /** Absent for those who may only read. */
  readonly onRestore?: (version: number, reason: string) => Promise<unknown>
}

/** What a setting was before, with who changed it and why; each version can be put back, with a reason. */
export function VersionList({ versions, says, onRestore }: Props) {
  const now = useNow()
  return (
    <ol className="versions">
      {versions.map(({ version, changedAt, changedBy, reason, what }, index) => (
        <li key={version}>
          <div className="version-head">
            <strong>{says.version(version)}</strong>
            {index === 0 && <span className="tag">{says.inForce}</span>}
            {changedAt !== null && (
              <span className="quiet">
                {changedBy?.name} · {showInstant(changedAt, now)} · {reason}
              </span>
            )}
          </div>
          <div>{what}</div>
          {index > 0 && onRestore && <Restore says={says} onRestore={(words) => onRestore(version, words)} />}
        </li>
      ))}
    </ol>
  )
}

function Restore({
  says,
  onRestore,
}: {
  readonly says: Says
  readonly onRestore: (reason: string) => Promise<unknown>
}) {
  const [why, setWhy] = useState<string>()
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: unknown }>({ busy: false })
  if (why === undefined)
    return (
      <Button size="small" onClick={() => setWhy('')}>
        {says.restore}
      </Button>
    )
  const send = () => {
    setState({ busy: true })
    onRestore(why.trim()).then(
      () => {
        setState({ busy: false })
        setWhy(undefined)
      },
      (error: unknown) => setState({ busy: false, error }),
    )
  }
  return (
    <>
      <form
        className="row-line"
        onSubmit={(event) => {
          event.preventDefault()
          if (why.trim() !== '') send()
        }}
      >
        <Input
          autoFocus
          value={why}
          maxLength={300}
          placeholder={says.reason}
          aria-label={says.reason}
          onChange={(event) => setWhy(event.target.value)}
        />
        <Button type="primary" htmlType="submit" loading={state.busy} disabled={why.trim() === ''}>
          {says.restore}
        </Button>
      </form>
      {state.error !== undefined && <ErrorNote error={state.error} />}
    </>
  )
}
