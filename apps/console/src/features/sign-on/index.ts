export { ClientsPanel } from './clients-panel.tsx'
export { SignOnQuestion } from './sign-on-question.tsx'
export { useSays } from './use-says.ts'
