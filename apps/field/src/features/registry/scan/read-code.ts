const written = /(?:^|\/q\/)([BER][0-9A-HJKMNP-TV-Z]{1,8}-[0-9A-HJKMNP-TV-Z]{12})\/?$/

/** The signed short code in what a camera saw or somebody typed; undefined where it is another thing's code. */
export function readCode(text: string): string | undefined {
  return written.exec(text.trim().toUpperCase().replace('/Q/', '/q/'))?.[1]
}
