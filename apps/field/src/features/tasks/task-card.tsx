import type { GridTask } from '@ejia/contract'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextBox } from '../../ui/text-box.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { newDraft } from '../drafts/index.ts'
import { useSubmit } from '../incidents/index.ts'
import { taskPurpose } from './task-facts.ts'

const FormLink = lazy(async () => ({ default: (await import('../forms/index.ts')).FormLink }))

/** One task: done with one tap, or with a sentence. */
export function TaskCard({ task, several }: { readonly task: GridTask; readonly several: boolean }) {
  const words = useWords()
  const says = words.tasks
  const ownerId = useMe().id
  const { busy, trouble, submit } = useSubmit()
  const [result, setResult] = useState<string>()
  const { title, what, note, basis, owner, dueOn, grid } = task

  async function finish(): Promise<void> {
    const sent = await submit(newDraft(ownerId, taskPurpose(task, result?.trim() ?? '')))
    if (sent.kind !== 'refused') showToast(sent.kind === 'sent' ? says.saved : says.waiting)
  }

  return (
    <>
      <h3>{title}</h3>
      <p>
        <strong>{says.due(dueOn)}</strong> {several && <span className="soft">{grid.name}</span>}
      </p>
      <p>{what}</p>
      {note !== null && <p>{note}</p>}
      <p className="soft">{says.basis(basis, owner.name)}</p>
      <Suspense fallback={null}>
        <FormLink taskId={task.id} />
      </Suspense>
      {result !== undefined && <TextBox label={says.sentence} value={result} change={setResult} maxLength={500} />}
      {trouble !== null && <p className="field-error">{trouble}</p>}
      <div className="buttons">
        {result === undefined && <Button onClick={() => setResult('')}>{says.say}</Button>}
        <Button kind="primary" icon="check" busy={busy} onClick={() => void finish()}>
          {says.done}
        </Button>
      </div>
    </>
  )
}
