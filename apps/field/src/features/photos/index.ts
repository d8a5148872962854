export type { DraftPhoto } from './draft-photo.ts'
export { KeptPicture } from './kept-picture.tsx'
export { uploadPhoto } from './photo-files.ts'
export { CameraButton, PhotoPicker } from './photo-picker.tsx'
