const endings = /(?:社区居委会|社区居民委员会|居委会|村委会|村民委员会|社区|村|街道办事处|街道|镇|乡|自治县|县|区|市)$/

/** The name as people say it beside its level: 蓝田 for 蓝田街道. Two characters must remain. */
export function shortNameOf(name: string): string {
  const short = name.replace(endings, '')
  return [...short].length >= 2 ? short : name
}
