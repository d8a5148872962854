export { BorderEditor } from './border-editor.tsx'
export { CodeListPanel } from './code-list-panel.tsx'
export { useSays } from './use-says.ts'
