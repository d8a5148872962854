import type { Stage } from '@ejia/contract'
import { useWords } from '../../words/language.ts'

/** The stage: a dot and a word; colour alone says nothing. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  const { words } = useWords()
  return <span className={`stage stage-${stage}`}>{words.stage[stage]}</span>
}
