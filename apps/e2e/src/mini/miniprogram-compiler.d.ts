/** WeChat's own compilers of markup and styles, which come without types. */
declare module 'miniprogram-compiler' {
  const compiler: {
    readonly wxmlToJs: (folder: string) => string
    readonly wxssToJs: (folder: string) => string
  }
  export = compiler
}
