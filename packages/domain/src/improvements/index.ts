export { checkProblem, countProblems, isNews, mayKeepLedger, type Problem, problemStates } from './problem.ts'
