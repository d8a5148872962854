export { nameOfCategory, useCategories } from './categories.ts'
export { CategorySelect } from './category-select.tsx'
export { CategoryTiles } from './category-tiles.tsx'
