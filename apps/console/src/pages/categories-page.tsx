import '../app/deadlines.css'
import '../app/routing.css'
import '../app/tasks.css'
import '../app/catalogue.css'
import { CategoryPanel, useSays } from '../features/catalogue/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export function CategoriesPage() {
  const says = useSays()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <CategoryPanel />
    </>
  )
}
