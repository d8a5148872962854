/** Comments become blanks, so that every other letter keeps its place. */
export function withoutComments(sql: string): string {
  return sql.replace(/--.*$/gm, (comment) => ' '.repeat(comment.length))
}
