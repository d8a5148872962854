import { guesses } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

const lookAgainMilliseconds = 5000

/** While something is being learned, it is looked at again now and then. */
export const modelsQuery = queryOptions({
  queryKey: ['category-models'],
  queryFn: () => call(guesses.listCategoryModels, {}),
  refetchInterval: ({ state }) => (state.data?.runningSince ? lookAgainMilliseconds : false),
})
