export const definitions = [{ id: 'zeal', numerator: 'reportedCount', denominator: ['cases', 'lastLoginAt'] }]
