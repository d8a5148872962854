import type { glassEasel } from 'glass-easel-miniprogram-adapter'

type Templates = Readonly<Record<string, glassEasel.template.ComponentTemplate['content']>>

/** A script of the program; what it is given is in the order of `pack`. */
type Script = (...given: readonly unknown[]) => void

/** The packed program, and the phone in which it is held. */
declare global {
  var MINI: {
    readonly pages: readonly string[]
    readonly parts: readonly {
      readonly path: string
      readonly isPage: boolean
      readonly config: Readonly<Record<string, unknown>>
      readonly uses: Readonly<Record<string, string>>
      readonly scope: string
    }[]
    readonly sheets: Readonly<Record<string, string>>
    readonly templates: Templates
    readonly drawn: Templates
    readonly modules: Readonly<Record<string, Script>>
  }
  var PHONE: {
    /** GCJ-02, as WeChat's maps speak. */
    readonly place?: { readonly longitude: number; readonly latitude: number; readonly name: string }
    readonly locates?: boolean
    readonly photo?: string
    readonly voice?: string
    readonly scanned?: string
    readonly scale?: number
    /** Where the program is opened; its first page if nothing is said. */
    readonly start?: string
    readonly loginCode?: string
    readonly phoneNumber?: string
  }
}
