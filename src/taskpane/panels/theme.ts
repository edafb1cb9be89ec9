import { createTheme, type Theme } from 'office-ui-fabric-react/lib/Theme';

/** That of the page, which goes by its language. */
const fontFamily = 'inherit';

const light = createTheme({
  palette: {
    themePrimary: '#0f6b52',
    themeLighterAlt: '#f2faf7',
    themeLighter: '#cfebe2',
    themeLight: '#a8d8c8',
    themeTertiary: '#5fae94',
    themeSecondary: '#21805f',
    themeDarkAlt: '#0d604a',
    themeDark: '#0b513e',
    themeDarker: '#083c2e',
    neutralSecondary: '#484644',
    neutralTertiary: '#6b6965',
  },
  defaultFontStyle: { fontFamily },
});

const dark = createTheme({
  isInverted: true,
  palette: {
    themePrimary: '#5cc4a9',
    themeLighterAlt: '#182722',
    themeLighter: '#1f3a32',
    themeLight: '#284c41',
    themeTertiary: '#43947f',
    themeSecondary: '#52b197',
    themeDarkAlt: '#73d0b8',
    themeDark: '#8ddcc7',
    themeDarker: '#ace8d8',
    neutralLighterAlt: '#2a2929',
    neutralLighter: '#323130',
    neutralLight: '#3b3a39',
    neutralQuaternaryAlt: '#484644',
    neutralQuaternary: '#52504e',
    neutralTertiaryAlt: '#605e5c',
    neutralTertiary: '#a8a6a3',
    neutralSecondary: '#d2d0ce',
    neutralSecondaryAlt: '#d2d0ce',
    neutralPrimaryAlt: '#e1dfdd',
    neutralPrimary: '#f3f2f1',
    neutralDark: '#faf9f8',
    black: '#ffffff',
    white: '#201f1e',
  },
  defaultFontStyle: { fontFamily },
});

/** Fabric in the colours of the add-in's icons. Text keeps a contrast of 4.5:1 or more. */
export function themeFor(isDark: boolean): Theme {
  return isDark ? dark : light;
}
