export const roles = ['gridWorker', 'overlord'] as const
