export { NoticeSettingsSheet } from './notice-settings-sheet.tsx'
export { OwnNotices } from './own-notices.tsx'
export { turnPushOff } from './push.ts'
export { PushOffer } from './push-offer.tsx'
