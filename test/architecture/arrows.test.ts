import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseSync, Visitor, type ParseResult, type VisitorObject } from 'oxc-parser';

const src = join(__dirname, '../../src');

/**
 * What stands by itself: what any spreadsheet has (places on a sheet, what a cell holds, days, formats, widths), and how long work pauses.
 * Every layer may use these, also those that know nothing of the core, so that each such rule stands once.
 */
const leaves: Readonly<Record<string, readonly string[]>> = {
  'workbook/cells': [],
  'workbook/progress': [],
};

/** What a person's way in may use, whatever it runs in. */
const ofEdges = [
  'language',
  'scheme',
  'sheets/scheme',
  'scoring',
  'ledgers',
  'assessment',
  'sheets',
  'regulations',
  'workbook',
  'workbook/file',
  'xlsx',
  'messages',
];

/**
 * Every layer, and the layers that it may import from, beside {@link leaves}. The longest name of a layer or of a leaf that fits a file is
 * its layer.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  messages: [],
  xlsx: ['messages'],
  workbook: ['messages'],
  language: ['messages'],
  scheme: ['language', 'messages'],
  // The second form of a scheme, the 考评办法 sheet, is made of cells; the choice of a workbook's scheme reads it.
  'sheets/scheme': ['language', 'scheme', 'workbook', 'messages'],
  regulations: [],
  kernel: ['language'],
  scoring: ['language', 'scheme', 'kernel'],
  ledgers: ['language', 'scheme', 'scoring', 'workbook', 'messages'],
  assessment: ['language', 'scheme', 'sheets/scheme', 'kernel', 'scoring', 'ledgers', 'workbook', 'messages', 'regulations'],
  sheets: ['language', 'scheme', 'sheets/scheme', 'kernel', 'scoring', 'ledgers', 'assessment', 'workbook', 'messages'],
  'workbook/officejs': ['workbook', 'messages'],
  'workbook/file': ['workbook', 'xlsx', 'messages'],
  'custom-functions': ['language', 'scheme', 'kernel', 'scoring', 'ledgers', 'assessment', 'sheets', 'regulations', 'workbook', 'messages'],
  taskpane: [...ofEdges, 'workbook/officejs', 'custom-functions'],
  cli: ofEdges,
  // These two play Excel and know nothing of what the add-in does.
  host: ['messages', 'xlsx'],
  workbench: ['host', 'xlsx', 'messages'],
  tools: ['custom-functions', 'xlsx', 'messages'],
};

/** Where Excel and Office may be named: the adapter, what Office calls, and the entry that asks whether there is an Office at all. */
const officeMayBeNamed = ['workbook/officejs/', 'custom-functions/', 'taskpane/index.tsx', 'taskpane/office/'];
const officeNames = new Set(['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions']);

/** Code that runs in a browser and in Node alike may not reach for Node. */
const nodeAllowed = ['cli', 'tools'];

interface Source {
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  readonly parsed: ParseResult;
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts'))
  .map((path) => path.split(sep).join('/'))
  .map((path): Source => {
    const text = readFileSync(join(src, path), 'utf8');
    return { path, layer: layerOf(path), text, parsed: parseSync(path, text) };
  });

const paths: ReadonlySet<string> = new Set(sources.map(({ path }) => path));

/** The rooms, each with what is in it. In none does a file need, when it is loaded, one that needs it; imports of types alone are none. */
const withoutCircles = [...new Set(sources.map(({ path }) => path.slice(0, path.indexOf('/') + 1)))].sort();

function layerOf(path: string): string {
  const fitting = [...Object.keys(arrows), ...Object.keys(leaves)].filter((layer) =>
    `${path.replace(/\.tsx?$/u, '')}/`.startsWith(`${layer}/`),
  );
  return fitting.sort((a, b) => b.length - a.length)[0] ?? '';
}

function allowed(layer: string): readonly string[] {
  return leaves[layer] ?? [...(arrows[layer] ?? []), ...Object.keys(leaves)];
}

/** What a file names as modules: in imports, in what it hands on, in types, and where it asks for a module later. */
function importsOf({ text, parsed: { module, program } }: Source): string[] {
  const handedOn = module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []));
  const specifiers = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...handedOn];
  const named = (start: number, end: number) => /^['"](.*)['"]$/u.exec(text.slice(start, end))?.[1] ?? [];
  specifiers.push(...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => named(start, end)));
  new Visitor({
    TSImportType({ source }) {
      specifiers.push(source.value);
    },
  }).visit(program);
  return specifiers;
}

/** The source files that a file loads: what it imports or hands on but types, and not what it asks for later. */
function loadedBy({ path, parsed: { module } }: Source): string[] {
  const imported = module.staticImports
    .filter(({ entries }) => entries.length === 0 || !entries.every(({ isType }) => isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const handedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ isType, moduleRequest }) => (isType || moduleRequest === null ? [] : [moduleRequest.value])),
  );
  return [...imported, ...handedOn]
    .filter((specifier) => specifier.startsWith('.'))
    .flatMap((specifier) => {
      const target = relative(src, join(src, dirname(path), specifier))
        .split(sep)
        .join('/');
      return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].filter((file) => paths.has(file));
    });
}

/** The files that load each other, directly or by others, together (strongly connected components of more than one file). */
function circles(loads: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const stack: string[] = [];
  function visit(path: string): number {
    const own = order.size;
    order.set(path, own);
    stack.push(path);
    let low = own;
    for (const next of loads.get(path) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? own);
    }
    if (low === own) {
      const together = stack.splice(stack.indexOf(path));
      if (together.length > 1 || (loads.get(path) ?? []).includes(path)) found.push(together.sort());
    }
    return low;
  }
  for (const path of loads.keys()) if (!order.has(path)) visit(path);
  return found;
}

/** What a visitor of the tree of a file collects. */
function foundIn({ parsed: { program } }: Source, visitor: (found: (node: { start: number; end: number }) => void) => VisitorObject) {
  const nodes: { start: number; end: number }[] = [];
  new Visitor(visitor((node) => nodes.push(node))).visit(program);
  return nodes;
}

/** The file's names of Office objects: `Excel.run`, `Office.context`, also in types. */
function officeNamesIn(source: Source): string[] {
  const isOffice = (node: { type: string; name?: unknown }) =>
    node.type === 'Identifier' && typeof node.name === 'string' && officeNames.has(node.name);
  const nodes = foundIn(source, (found) => ({
    MemberExpression(node) {
      if (isOffice(node.object)) found(node);
    },
    TSQualifiedName(node) {
      if (isOffice(node.left)) found(node);
    },
  }));
  return nodes.map(({ start, end }) => source.text.slice(start, end));
}

describe('the architecture', () => {
  test('every source file belongs to a layer', () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter(({ layer }) => layer === '').map(({ path }) => path)).toEqual([]);
  });

  test('docs/架构.md says of each room what it may import', () => {
    const page = readFileSync(join(src, '../docs/架构.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([^`]+)\/` \|.*\| (–|`[^|]*`) \|$/gmu)];
    const told = rows.map(([, room = '', imports = '']) => [room, imports.match(/[^`, –]+/gu) ?? []] as const);
    expect(Object.fromEntries(told)).toEqual(arrows);
  });

  test('imports go along the arrows only', () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) =>
          relative(src, join(src, dirname(source.path), specifier))
            .split(sep)
            .join('/'),
        )
        .map((target) => ({ target, layer: layerOf(target) }))
        .filter(({ layer }) => layer !== source.layer && !allowed(source.layer).includes(layer))
        .map(({ target }) => `${source.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(withoutCircles)('no files of %s load each other', (folder) => {
    const loads = new Map(sources.map((source) => [source.path, loadedBy(source)]));
    expect(circles(loads).filter((files) => files.some((path) => path.startsWith(folder)))).toEqual([]);
  });

  test('Excel and Office are named only where the add-in meets them', () => {
    const wrong = sources
      .filter(({ path }) => !officeMayBeNamed.some((place) => path.startsWith(place)))
      .flatMap((source) => officeNamesIn(source).map((name) => `${source.path}: ${name}`));
    expect(wrong).toEqual([]);
  });

  test('what runs in a browser does not import from Node', () => {
    const wrong = sources
      .filter(({ layer }) => !nodeAllowed.includes(layer))
      .flatMap((source) =>
        importsOf(source)
          .filter((specifier) => specifier.startsWith('node:'))
          .map((specifier) => `${source.path}: ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  test('only the grid’s own side knows the grid, only the leaf knows the file library', () => {
    const libraries: readonly (readonly [RegExp, readonly string[]])[] = [
      [/^@univerjs\//u, ['host', 'workbench']],
      [/^hucre/u, ['xlsx']],
      [/^(?:react|react-dom|office-ui-fabric-react)(?:\/|$)/u, ['taskpane', 'workbench']],
    ];
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter((specifier) => libraries.some(([library, layers]) => library.test(specifier) && !layers.includes(source.layer)))
        .map((specifier) => `${source.path}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test('nothing evaluates text as code', () => {
    const calls = (callee: { type: string; name?: unknown }, name: string) => callee.type === 'Identifier' && callee.name === name;
    const wrong = sources.filter(
      (source) =>
        foundIn(source, (found) => ({
          CallExpression(node) {
            if (calls(node.callee, 'eval')) found(node);
          },
          NewExpression(node) {
            if (calls(node.callee, 'Function')) found(node);
          },
        })).length > 0,
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
