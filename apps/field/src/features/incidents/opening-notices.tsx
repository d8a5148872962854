import { isRefusalCode, refusals } from '@ejia/contract'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import type { Draft } from '../drafts/index.ts'

type OpeningNoticesProps = {
  readonly draft: Draft
  readonly resumed: boolean
  readonly unsafe: boolean
  readonly trouble: string | null
  readonly startOver: () => void
}

/** Where what is in the form comes from, and why it has not gone. */
export function OpeningNotices({ draft, resumed, unsafe, trouble, startOver }: OpeningNoticesProps) {
  const words = useWords().report
  const language = useLanguage()
  const { refusal } = draft
  const reason = trouble ?? (refusal !== null && isRefusalCode(refusal) ? refusals[refusal][language] : null)
  return (
    <>
      {unsafe && <Notice tone="warning">{words.unsafe}</Notice>}
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
