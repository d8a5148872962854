import { CategoryGuess } from '../dispatch/index.ts'

type Props = { readonly text: string; readonly onTake: (categoryId: string) => void }

/** What a matter without a kind is probably about, for whoever sorts it. */
export function CategoryHint({ text, onTake }: Props) {
  return <CategoryGuess text={text} value={undefined} onTake={onTake} />
}
