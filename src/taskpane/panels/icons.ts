import { registerIcons as register } from 'office-ui-fabric-react/lib/Styling';

/**
 * The icons that the pane shows, its own and those that Fabric's parts put in, by the font of Fabric that draws them. All of Fabric's
 * would be 1,900 names that nobody looks at.
 */
export const iconFonts = [
  {
    family: 'FabricMDL2Icons',
    file: 'fabric-icons-a13498cf.woff',
    icons: {
      ChevronDown: '\uE70D',
      ChevronUp: '\uE70E',
      Cancel: '\uE711',
      More: '\uE712',
      Filter: '\uE71C',
      Search: '\uE721',
      CheckMark: '\uE73E',
      ChevronLeft: '\uE76B',
      ChevronRight: '\uE76C',
      Undo: '\uE7A7',
      Clear: '\uE894',
      Info: '\uE946',
    },
  },
  { family: 'FabricMDL2Icons-0', file: 'fabric-icons-0-467ee27f.woff', icons: { Print: '\uE749', Save: '\uE74E' } },
  { family: 'FabricMDL2Icons-1', file: 'fabric-icons-1-4d521695.woff', icons: { Warning: '\uE7BA', LocationDot: '\uE827' } },
  {
    family: 'FabricMDL2Icons-2',
    file: 'fabric-icons-2-63c99abf.woff',
    icons: { OpenFile: '\uE8E5', Calculator: '\uE8EF', Completed: '\uE930' },
  },
  {
    family: 'FabricMDL2Icons-3',
    file: 'fabric-icons-3-089e217a.woff',
    icons: { ChevronDownSmall: '\uE96E', ChevronRightSmall: '\uE970', ErrorBadge: '\uEA39' },
  },
  { family: 'FabricMDL2Icons-4', file: 'fabric-icons-4-a656cc0a.woff', icons: { StatusErrorFull: '\uEB90' } },
  { family: 'FabricMDL2Icons-5', file: 'fabric-icons-5-f95ba260.woff', icons: { Blocked2: '\uECE4' } },
  { family: 'FabricMDL2Icons-9', file: 'fabric-icons-9-c6162b42.woff', icons: { InfoSolid: '\uF167' } },
  { family: 'FabricMDL2Icons-16', file: 'fabric-icons-16-9cf93f3b.woff', icons: { WarningSolid: '\uF736' } },
] as const;

/** Makes the icons known to Fabric, with their fonts in the add-in's own folder. */
export function registerIcons(): void {
  for (const { family, file, icons } of iconFonts)
    register({
      style: {
        MozOsxFontSmoothing: 'grayscale',
        WebkitFontSmoothing: 'antialiased',
        fontStyle: 'normal',
        fontWeight: 'normal',
        speak: 'none',
      },
      fontFace: { fontFamily: `"${family}"`, src: `url('fonts/${file}') format('woff')` },
      icons: { ...icons },
    });
}
