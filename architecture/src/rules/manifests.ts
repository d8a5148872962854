import { z } from 'zod'

const versions = z.record(z.string(), z.string()).default({})

const Manifest = z.object({
  license: z.string().optional(),
  private: z.boolean().optional(),
  type: z.string().optional(),
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
})

/** A package.json says the licence, is not published by accident, and names exact versions. */
export function listManifestFaults(path: string, text: string): string[] {
  const manifest = Manifest.parse(JSON.parse(text))
  const wanted = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })
  return [
    ...(manifest.license === 'Apache-2.0' ? [] : [`${path}: licence is not Apache-2.0`]),
    ...(manifest.private === true ? [] : [`${path}: could be published`]),
    ...(manifest.type === 'module' ? [] : [`${path}: not an ES module`]),
    ...wanted
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${path}: ${name} is not pinned (${version})`),
  ]
}
