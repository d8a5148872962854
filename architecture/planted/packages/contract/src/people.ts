export const people = { path: '/leaderboard', onlineMinutes: 1, sortBy: ['name', 'satisfaction'] }
