export { CategorySelect } from './category-select.tsx'
export { CategoryTiles } from './category-tiles.tsx'
