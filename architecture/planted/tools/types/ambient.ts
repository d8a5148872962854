export const ambient = [fetch, process, console, setTimeout]
