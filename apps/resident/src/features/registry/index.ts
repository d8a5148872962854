export { SelfFillForm } from './self-fill-form.tsx'
