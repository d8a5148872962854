import { theme as antd, type ThemeConfig } from 'antd'

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", sans-serif'

/** One blue, dark greys with AA contrast, and text large enough to read all day; tokens.css has the same colours. */
export function themeFor({ dark, compact }: { readonly dark: boolean; readonly compact: boolean }): ThemeConfig {
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      ...(dark ? darkTokens : lightTokens),
      borderRadius: 6,
      fontSize: compact ? 14 : 15,
      controlHeight: compact ? 32 : 36,
      // A window that slides keeps one waiting; what opens is there at once.
      motion: false,
      fontFamily,
    },
    components: {
      Table: { ...(dark ? {} : { headerBg: '#fafafa' }), cellPaddingBlock: compact ? 8 : 12 },
      Timeline: { itemPaddingBottom: 16 },
      // A chosen tab is text on the page, not letters on a button: it takes the blue of links.
      Tabs: dark ? darkTabs : {},
    },
  }
}

const darkTabs = {
  itemSelectedColor: '#7ab0ff',
  itemActiveColor: '#7ab0ff',
  itemHoverColor: '#a3c8ff',
  inkBarColor: '#7ab0ff',
} as const

const lightTokens = {
  colorPrimary: '#0958d9',
  colorLink: '#0958d9',
  colorInfo: '#0958d9',
  colorSuccess: '#237804',
  colorWarning: '#ad4e00',
  colorError: '#cf1322',
  // Hover must stay as readable as rest, and notes must stay pale: the derived shades are neither.
  colorPrimaryHover: '#0a4fc2',
  colorLinkHover: '#0a4fc2',
  colorInfoBg: '#eef4ff',
  colorInfoBorder: '#bcd0f7',
  colorSuccessBg: '#f6ffed',
  colorSuccessBorder: '#b7eb8f',
  colorWarningBg: '#fffbe6',
  colorWarningBorder: '#ffe58f',
  colorErrorBg: '#fff2f0',
  colorErrorBorder: '#ffccc7',
  colorText: 'rgba(0,0,0,.88)',
  colorTextSecondary: 'rgba(0,0,0,.68)',
  colorTextTertiary: 'rgba(0,0,0,.62)',
  colorTextDescription: 'rgba(0,0,0,.62)',
  colorTextPlaceholder: 'rgba(0,0,0,.6)',
  colorBgLayout: '#f5f6f8',
} as const

/** On dark ground the blue of links is lighter, and that of buttons dark enough for white letters. */
const darkTokens = {
  colorPrimary: '#2b6be4',
  colorPrimaryHover: '#3b78ea',
  colorLink: '#7ab0ff',
  colorLinkHover: '#a3c8ff',
  colorInfo: '#7ab0ff',
  colorSuccess: '#7cc66a',
  colorWarning: '#e8a34c',
  colorError: '#ff8f8a',
  colorInfoBg: '#16233d',
  colorInfoBorder: '#2b4473',
  colorSuccessBg: '#182a16',
  colorSuccessBorder: '#31532b',
  colorWarningBg: '#2f2512',
  colorWarningBorder: '#5e4a20',
  colorErrorBg: '#341b1b',
  colorErrorBorder: '#6b3331',
  colorText: 'rgba(255,255,255,.88)',
  colorTextSecondary: 'rgba(255,255,255,.74)',
  colorTextTertiary: 'rgba(255,255,255,.68)',
  colorTextDescription: 'rgba(255,255,255,.68)',
  colorTextPlaceholder: 'rgba(255,255,255,.62)',
  colorBgBase: '#14171c',
  colorBgContainer: '#1b1f26',
  colorBgElevated: '#222730',
  colorBgLayout: '#14171c',
  colorBorder: '#3a414d',
} as const
