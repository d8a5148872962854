type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const taskRefusals = {
  'task.outside-catalogue': {
    status: 422,
    zh: '这项任务不在事项清单里，或清单条目已过期，不能下发给网格员。请先由系统管理员更新事项清单。',
    en: 'This is not in the task catalogue, or its entry does not hold then; it cannot be sent to grid workers. Have the catalogue updated first.',
  },
  'task.outside-area': {
    status: 422,
    zh: '有的网格不在您或责任单位的辖区内，请去掉后再下发。',
    en: 'Some grids lie outside your area or that of the owner. Take them out and send again.',
  },
  'task.unknown': {
    status: 404,
    zh: '没有这项任务，或不在您的网格。',
    en: 'There is no such task, or not in your grid.',
  },
} as const satisfies Record<string, Words>
