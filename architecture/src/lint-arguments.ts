export const lintArguments = ['--type-aware', '--type-check', '--deny-warnings', '--report-unused-disable-directives']
