import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/language.ts'
import { type Draft, dropDraft } from '../drafts/index.ts'
import { draftTitle } from './draft-words.ts'

/** Nothing that was typed goes without being asked for. */
export function DropButton({ draft }: { readonly draft: Draft }) {
  const words = useWords()
  return (
    <Button
      kind="danger"
      icon="trash"
      onClick={() => {
        const question = draft.unsure ? words.queue.dropUnsure : words.queue.dropSure(draftTitle(draft, words))
        if (window.confirm(question)) void dropDraft(draft)
      }}
    >
      {words.queue.drop}
    </Button>
  )
}
