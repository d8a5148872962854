/// <reference types="node" />
import type { CapacitorConfig } from '@capacitor/cli'

/** Where the city's platform is; named when the app is built, for example `https://ejia.example.cn`. */
const platform = process.env['EJIA_URL'] || undefined

/**
 * The shell around the field app. It opens the city's own address, so that a phone always has the version that fits
 * the server; the service worker keeps it there for the time without signal. `shell/` is what shows when even the
 * first visit fails.
 */
const config: CapacitorConfig = {
  appId: 'cn.ejia.field',
  appName: 'e家',
  webDir: 'shell',
  ...(platform === undefined
    ? {}
    : {
        server: {
          url: `${platform}/field/`,
          errorPath: 'index.html',
          allowNavigation: [new URL(platform).host],
        },
        // iOS lends its service worker, and with it the time without signal, to domains the app is bound to.
        ios: { limitsNavigationsToAppBoundDomains: true },
      }),
}

export default config
