export { improvementWords } from './improvement-words.ts'
export { knownTexts } from './known-texts.ts'
export { pageNameOf } from './page-name.ts'
export { pictureOfScreen } from './picture-of-screen.ts'
