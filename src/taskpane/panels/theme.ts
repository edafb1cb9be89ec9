import { initializeIcons } from 'office-ui-fabric-react/lib/Icons';
import { createTheme } from 'office-ui-fabric-react/lib/Theme';

const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Segoe UI", sans-serif';

/** Fabric in the colours of the add-in's icons and in the fonts that Chinese systems have. Text keeps a contrast of 4.5:1 or more. */
export const theme = createTheme({
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

/** Icons from the add-in's own folder. */
export function registerIcons(): void {
  initializeIcons('fonts/');
}
