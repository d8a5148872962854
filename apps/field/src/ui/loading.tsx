import { useWords } from '../words/language.ts'

export function Loading() {
  return (
    <p className="loading" role="status">
      {useWords().app.loading}
    </p>
  )
}
