// Runs before the TypeScript scripts: an older Node stops at their first type with a riddle instead of a reason.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `e家 needs Node 22.18 or later; this is ${process.version}.\n` +
      'npm install normally brings Node 24 along. If it was told to leave out optional packages,\n' +
      'run "npm install --include=optional", or install Node 24 from https://nodejs.org.',
  )
  process.exit(1)
}
