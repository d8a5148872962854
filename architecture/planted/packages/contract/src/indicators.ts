export const indicators = { path: '/areas', query: { order: ['code', 'score'] } }
