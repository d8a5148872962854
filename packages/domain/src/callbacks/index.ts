export { type Call, callOf } from './call-of.ts'
export { type Digest, drawSample, sampleSize } from './draw-sample.ts'
export { type Estimate, estimate } from './estimate.ts'
export { type Callable, type DrawnFrom, listCallable } from './list-callable.ts'
