import { api, type CategoryView } from '@ejia/contract'
import type { dispatch as domain } from '@ejia/domain'
import { type Language, languageOf, type Module, route } from '../../platform/index.ts'
import { listCategories } from './categories.ts'

export { getCategory, listCategories } from './categories.ts'
export { suggestFor } from './suggest.ts'

export const dispatch: Module = {
  name: 'dispatch',
  routes: ({ database }) => [
    route(api.listCategories, async ({ request }) =>
      (await listCategories(database)).map((category) => toView(category, languageOf(request))),
    ),
  ],
}

function toView({ id, name, hint, icon, ...rest }: domain.Category, language: Language): CategoryView {
  return {
    id,
    name: name.zh,
    nameEn: name.en,
    hint: hint.zh,
    hintEn: hint.en,
    icon,
    urgent: rest.urgent,
    confidential: rest.confidential,
    closingRule: { proofRequired: rest.closingRule.proofRequired, why: rest.closingRule.why[language] },
  }
}
