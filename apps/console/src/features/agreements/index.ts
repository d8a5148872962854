export { AgreementPanel } from './agreement-panel.tsx'
export { useSays } from './use-says.ts'
