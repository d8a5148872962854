import { api, type CategoryView } from '@ejia/contract'
import type { dispatch as domain } from '@ejia/domain'
import { type Language, languageOf, type Module, route } from '../../platform/index.ts'
import { openAssistant } from './assistant.ts'
import { listCategories } from './categories.ts'
import { currentKnowledge } from './current-knowledge.ts'
import { guess } from './guess.ts'
import { changeWords } from './words.ts'

export { getCategory, listCategories } from './categories.ts'
export { keepModel, readInUse, switchModel, type Taught } from './models.ts'
export { beginTraining, endTraining, listModelRows, readTraining } from './store/models.ts'
export { suggestFor } from './suggest.ts'

export const dispatch: Module = {
  name: 'dispatch',
  start: async ({ database }) => {
    await currentKnowledge(database)
  },
  routes: ({ database, config }) => {
    const assistant = openAssistant(config)
    return [
      route(api.listCategories, async ({ request }) =>
        (await listCategories(database)).map((category) => toView(category, languageOf(request))),
      ),
      route(api.guessCategory, ({ input: { body } }) => guess(database, assistant, body.text)),
      route(api.listCategoryWords, async () =>
        (await currentKnowledge(database)).words.map(({ categoryId, words }) => ({ categoryId, words: [...words] })),
      ),
      route(api.changeCategoryWords, async ({ input: { params, body }, caller }) => {
        await changeWords(database, caller.actor, { ...params, ...body })
        return {}
      }),
    ]
  },
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
