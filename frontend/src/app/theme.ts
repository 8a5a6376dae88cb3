/** Colours, sizes and motion. The values that differ from antd's pass WCAG AA (see README). */
import { type ThemeConfig, theme } from 'antd'

export type Look = { dark: boolean; scale: number; phone: boolean; still: boolean }

const FONT =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif"

const LIGHT = {
  colorPrimary: '#b7141b',
  colorLink: '#0950b3',
  colorLinkHover: '#073e8a',
  colorLinkActive: '#062f69',
  colorSuccess: '#237804',
  colorWarning: '#ad4e00',
  colorError: '#a8071a',
  colorInfo: '#0950b3',
  colorSuccessBg: '#f6ffed',
  colorWarningBg: '#fffbe6',
  colorErrorBg: '#fff1f0',
  colorInfoBg: '#e6f4ff',
  colorBgLayout: '#f6f5f3',
  colorTextPlaceholder: '#6b6b6b',
  colorTextDescription: '#595959',
  colorTextTertiary: '#595959',
}

const DARK = {
  colorPrimary: '#e8484f',
  colorLink: '#8ab8ff',
  colorLinkHover: '#b3d0ff',
  colorLinkActive: '#cfe1ff',
  colorSuccess: '#73d13d',
  colorWarning: '#ffc53d',
  colorError: '#ff7875',
  colorInfo: '#69b1ff',
  colorBgLayout: '#121211',
  colorTextPlaceholder: '#9a9a9a',
  colorTextDescription: '#bdbdbd',
  colorTextTertiary: '#bdbdbd',
}

/** A selected row is not an alarm: blue, not the party's red. */
const LIGHT_ROW = { rowSelectedBg: '#e6f0fa', rowSelectedHoverBg: '#d9e8f7' }
const DARK_ROW = { rowSelectedBg: '#15263a', rowSelectedHoverBg: '#1a3049' }

const DARK_MENU = {
  itemSelectedColor: '#ff9c94',
  itemSelectedBg: '#3b1f1f',
  subMenuItemSelectedColor: '#ff9c94',
}

/** The edge of a box or a field is all that tells where it is: 3 to 1 against its ground (WCAG 1.4.11). */
const EDGE = { light: '#8a8a8a', dark: '#777' }

/** Staff read 14 px, phones 16 px; large text is never below 18 px (GB/T 37668).
 * What a thumb aims at is 44 px high, 60 in large text. */
export function themeFor({ dark, scale, phone, still }: Look): ThemeConfig {
  const sized = (px: number) => Math.ceil(px * scale)
  const large = phone && scale > 1
  const edge = { colorBorder: dark ? EDGE.dark : EDGE.light }
  const controlHeight = large ? Math.max(60, sized(44)) : sized(phone ? 44 : 32)
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(dark ? DARK : LIGHT),
      fontFamily: FONT,
      fontSize: sized(phone ? 16 : 14),
      controlHeight,
      controlHeightLG: large ? controlHeight + 4 : sized(phone ? 48 : 40),
      controlHeightSM: phone ? sized(36) : sized(24),
      borderRadius: 6,
      wireframe: false,
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Table: {
        cellPaddingBlockSM: 5,
        cellPaddingInlineSM: 6,
        cellPaddingBlockMD: 9,
        headerBorderRadius: 0,
        ...(dark ? DARK_ROW : LIGHT_ROW),
      },
      // What it means for other pieces, such as a calendar's days, stays with those.
      Button: {
        ...(phone && { controlHeightSM: sized(44) }),
        ...(dark && { dangerColor: '#1f0505' }),
      },
      Checkbox: edge,
      Radio: edge,
      Input: edge,
      InputNumber: edge,
      Select: edge,
      DatePicker: edge,
      Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
      Menu: { itemBorderRadius: 6, activeBarBorderWidth: 0, ...(dark && DARK_MENU) },
      Layout: { headerHeight: sized(48), headerPadding: '0 16px' },
    },
  }
}
