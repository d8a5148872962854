export const mistyped: number = 'a word'
