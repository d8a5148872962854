export { HintList } from './hint-list.tsx'
export { useSays } from './use-says.ts'
