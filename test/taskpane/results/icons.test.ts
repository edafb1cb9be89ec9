import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIcon } from 'office-ui-fabric-react/lib/Styling';
import { iconFonts, registerIcons } from '../../../src/taskpane/panels/icons';

const root = join(__dirname, '../../..');
const lists = join(root, 'node_modules/@fluentui/font-icons-mdl2/lib');

/** The sign and the font file of every icon that the package has, as its own lists say them. */
const published = new Map(
  readdirSync(lists)
    .filter((name) => /^fabric-icons(?:-\d+)?\.js$/u.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(lists, name), 'utf8');
      const file = /"([\w-]+\.woff)'/u.exec(text)?.[1] ?? '';
      return [...text.matchAll(/'?(\w+)'?: '\\u(\w{4})'/gu)].map(
        ([, icon = '', code = '']) => [icon, `${String.fromCharCode(parseInt(code, 16))} ${file}`] as const,
      );
    }),
);

/** The icons that the pane's code names: texts that are the name of an icon, in lines that speak of icons. */
const named = readdirSync(join(root, 'src/taskpane'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => readFileSync(join(root, 'src/taskpane', file), 'utf8').split('\n'))
  .filter((line) => /icon|step\(/iu.test(line))
  .flatMap((line) => [...line.matchAll(/['"]([A-Z]\w+)['"]/gu)].map(([, name = '']) => name))
  .filter((name) => published.has(name));

/** Those that Fabric's own parts put in: buttons with menus, menus, check boxes, search boxes, message bars. */
const ofFabric = [
  'ChevronDown',
  'ChevronRight',
  'ChevronLeft',
  'CheckMark',
  'Search',
  'Clear',
  'Info',
  'Completed',
  'Warning',
  'ErrorBadge',
];

test('every icon that the pane shows is known to Fabric', () => {
  registerIcons();
  expect(named.length).toBeGreaterThan(15);
  expect([...new Set([...named, ...ofFabric])].filter((name) => getIcon(name) === undefined)).toEqual([]);
});

test('each is the sign of that name in the font that has it', () => {
  const ours = iconFonts.flatMap(({ file, icons }) => Object.entries(icons).map(([name, sign]) => [name, `${sign} ${file}`]));
  expect(ours).toEqual(ours.map(([name = '']) => [name, published.get(name)]));
});
