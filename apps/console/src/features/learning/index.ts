export { CategoryModels } from './category-models.tsx'
