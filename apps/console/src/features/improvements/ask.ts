export { drawPage } from './draw-page.ts'
export { ImproveWindow } from './improve-window.tsx'
