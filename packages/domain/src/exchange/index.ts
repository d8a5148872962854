export { isEndedThere, tellsOpen311 } from './open311-status.ts'
export { type OrderNews, type OrderState, orderNews, orderStates } from './order-news.ts'
export { type Heard, heardAs, type OrderWord, orderWords } from './order-words.ts'
