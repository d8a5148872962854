import { existsSync } from 'node:fs'
import { run } from './command.ts'
import { root } from './root.ts'

const places = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a Chromium, installed on the way where that needs nobody's password. */
export async function ensureChromium(): Promise<string | undefined> {
  return findChromium() ?? ((await installOnDebian()) ? findChromium() : undefined)
}

function findChromium(): string | undefined {
  return places.find((place) => place !== '' && existsSync(place))
}

async function installOnDebian(): Promise<boolean> {
  if (!existsSync('/usr/bin/apt-get')) return false
  console.log('  no Chromium found: installing the one of this system')
  return (await aptGet(['update'])) && (await aptGet(['install', '-y', 'chromium', 'fonts-noto-cjk']))
}

async function aptGet(args: readonly string[]): Promise<boolean> {
  const asRoot = process.getuid?.() === 0
  const [program, prefix] = asRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']]
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return (await run({ program, args: [...prefix, ...args], cwd: root, env })).code === 0
}
