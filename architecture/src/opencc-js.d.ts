/** The package's own types lead nowhere under nodenext; only this much of it is used. */
declare module 'opencc-js/t2cn' {
  export function Converter(options: { readonly from: 't'; readonly to: 'cn' }): (text: string) => string
}
