/** Types are the compiler's part: it knows which settings belong to which file. */
export const lintArguments = ['--type-aware', '--deny-warnings', '--report-unused-disable-directives']
