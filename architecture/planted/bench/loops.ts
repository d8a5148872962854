export const loops = 'a workspace with nothing wrong'
