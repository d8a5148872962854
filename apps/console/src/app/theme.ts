import type { ThemeConfig } from 'antd'

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", sans-serif'

/** One blue, dark greys with AA contrast, and text large enough to read all day. */
export const theme: ThemeConfig = {
  token: {
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
    borderRadius: 6,
    fontSize: 15,
    controlHeight: 36,
    fontFamily,
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerHeight: 56, headerPadding: '0 20px' },
    Menu: { itemHeight: 42, itemBorderRadius: 6 },
    Table: { headerBg: '#fafafa', cellPaddingBlock: 12 },
    Timeline: { itemPaddingBottom: 16 },
  },
}
