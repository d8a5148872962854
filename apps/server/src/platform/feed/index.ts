export { type FeedOptions, feedRound } from './feed-round.ts'
export { addSubscriber, type FeedChange, measureFeed } from './store.ts'
export type { Subscription } from './subscription.ts'
