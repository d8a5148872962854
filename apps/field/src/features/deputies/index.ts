export { OwnDeputy } from './own-deputy.tsx'
