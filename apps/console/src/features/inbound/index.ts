export { questionsQuery } from './queries.ts'
export { QuestionDesk } from './questions/question-desk.tsx'
export { SourcePanel } from './sources/source-panel.tsx'
export { useSays } from './use-says.ts'
