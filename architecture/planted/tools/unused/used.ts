export const used = 'started'
export const spare = 'exported for nobody'
