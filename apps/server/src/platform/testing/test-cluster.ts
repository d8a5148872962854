/** The run's PostgreSQL as test files see it: addresses that lack only the database's name at the end. */
export interface TestCluster {
  readonly owner: string
  readonly server: string
}

/** The migrated database that test databases are cloned from. */
export const template = 'ejia_template'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
  }
}
