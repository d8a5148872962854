export { ScreeningList } from './screening-list.tsx'
export { useSays } from './use-says.ts'
