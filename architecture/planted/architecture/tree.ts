export const tree = 'a workspace with nothing wrong'
