export { type SentTipOff, TipOffDone } from './tip-off-done.tsx'
export { TipOffForm } from './tip-off-form.tsx'
