import { isRefusalCode, refusals } from '@ejia/contract'
import type { StorageTrouble } from '../../device/kept-store.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import type { Draft } from '../drafts/index.ts'

type OpeningNoticesProps = {
  readonly draft: Draft
  readonly resumed: boolean
  readonly storage: StorageTrouble
  readonly trouble: string | null
  readonly startOver: () => void
}

/** Where what is in the form comes from, and why it has not gone. */
export function OpeningNotices({ draft, resumed, storage, trouble, startOver }: OpeningNoticesProps) {
  const words = useWords().report
  const language = useLanguage()
  const refusal = draft.refused?.code ?? null
  const reason = trouble ?? (refusal !== null && isRefusalCode(refusal) ? refusals[refusal][language] : null)
  return (
    <>
      {storage !== null && <Notice tone="warning">{words.storage[storage]}</Notice>}
      {reason !== null && (
        <Notice tone="bad" icon="warning">
          <strong>{words.refused}</strong>
          <p>{reason}</p>
        </Notice>
      )}
      {resumed && (
        <Notice>
          <p>{words.draftBack}</p>
          <Button
            kind="quiet"
            icon="trash"
            onClick={() => {
              if (window.confirm(words.startOverSure)) startOver()
            }}
          >
            {words.startOver}
          </Button>
        </Notice>
      )}
    </>
  )
}
