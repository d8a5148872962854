export const words = { zh: '今日签到', en: 'Your ranking' }
