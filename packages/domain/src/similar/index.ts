export { hidePersonal } from './hide-personal.ts'
export { metresBetween, squareAround } from './metres-between.ts'
export { type Comparable, likelierFirst, type Rated, type Reach, rateLikeness } from './rate-likeness.ts'
export { textLikeness } from './text-likeness.ts'
