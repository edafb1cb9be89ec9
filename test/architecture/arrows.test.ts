import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

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
  readonly tree: ts.SourceFile;
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts'))
  .map((path) => path.split(sep).join('/'))
  .map((path): Source => ({
    path,
    layer: layerOf(path),
    tree: ts.createSourceFile(path, readFileSync(join(src, path), 'utf8'), ts.ScriptTarget.Latest, true),
  }));

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

function importsOf({ tree }: Source): string[] {
  const specifiers: string[] = [];
  function visit(node: ts.Node): void {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (specifier !== undefined && ts.isStringLiteral(specifier)) specifiers.push(specifier.text);
    ts.forEachChild(node, visit);
  }
  visit(tree);
  return specifiers;
}

/** The source files that a file loads: what it imports or hands on but types, and not what it asks for later. */
function loadedBy({ path, tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier) || isOfTypes(statement)) return [];
    if (!moduleSpecifier.text.startsWith('.')) return [];
    const target = relative(src, join(src, dirname(path), moduleSpecifier.text))
      .split(sep)
      .join('/');
    return sources.flatMap((source) =>
      [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].includes(source.path) ? [source.path] : [],
    );
  });
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement;
    return isTypeOnly || (exportClause !== undefined && ts.isNamedExports(exportClause) && areTypes(exportClause.elements));
  }
  const { importClause } = statement;
  if (importClause === undefined) return false;
  const { namedBindings } = importClause;
  if (importClause.isTypeOnly) return true;
  return (
    importClause.name === undefined && namedBindings !== undefined && ts.isNamedImports(namedBindings) && areTypes(namedBindings.elements)
  );
}

function areTypes(names: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): boolean {
  return names.length > 0 && names.every(({ isTypeOnly }) => isTypeOnly);
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

/** The file's names of Office objects: `Excel.run`, `Office.context`, also in types. */
function officeNamesIn({ tree }: Source): string[] {
  const found: string[] = [];
  function visit(node: ts.Node): void {
    const left = ts.isPropertyAccessExpression(node) ? node.expression : ts.isQualifiedName(node) ? node.left : undefined;
    if (left !== undefined && ts.isIdentifier(left) && officeNames.has(left.text)) found.push(node.getText());
    ts.forEachChild(node, visit);
  }
  visit(tree);
  return found;
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
    function evaluates(node: ts.Node): boolean {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'eval') return true;
      if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Function') return true;
      return ts.forEachChild(node, (child) => evaluates(child) || undefined) ?? false;
    }
    const wrong = sources.filter(({ tree }) => evaluates(tree));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
