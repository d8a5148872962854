export type { DraftPhoto } from './draft-photo.ts'
export { uploadPhoto } from './photo-files.ts'
export { PhotoPicker } from './photo-picker.tsx'
