export type { DraftPhoto } from './draft-photo.ts'
export { dropPhoto, findPhotoFile, keepPhoto, uploadPhoto } from './photo-files.ts'
export { PhotoPicker } from './photo-picker.tsx'
