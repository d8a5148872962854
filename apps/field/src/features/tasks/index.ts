export { ChangeTask } from './change-task.tsx'
export { offerTasks } from './offer-tasks.tsx'
export { isAskedForTasks, ownTasks } from './own-tasks.ts'
export { TaskList } from './task-list.tsx'
