export { CategoryModels } from './category-models.tsx'
export { CategoryWordList } from './category-word-list.tsx'
