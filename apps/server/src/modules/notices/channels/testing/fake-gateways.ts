import { listenForControl } from './control.ts'
import { startFakeGateways } from './start-fake-gateways.ts'

/** As a process: prints one line of JSON when all gateways listen, and ends when its input does; give it a pipe. */
const gateways = await startFakeGateways()
const control = await listenForControl(gateways)
process.stdout.write(`${JSON.stringify({ control: control.address, environment: gateways.environment })}\n`)
process.stdin.resume().on('end', () => process.exit(0))
