export { categories } from './category-queries.ts'
export { CategorySuggestions } from './category-suggestions.tsx'
export { CategoryTiles } from './category-tiles.tsx'
export { noteCategory } from './recent-categories.ts'
