// node src/tools/freeze.mjs write|compare DIR: what the program does, as texts, so that a change of form is told from one of behaviour.
// `write` fills DIR (empty, or written by this script before); `compare` says what differs from it now and ends with 1 if anything does.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import { functionFiles } from './function-files.mjs';

// One moment for everything: files and records of results carry the time of writing.
const NOW = Date.UTC(2026, 0, 1);
const Clock = Date;
globalThis.Date = class extends Clock {
  constructor(...parts) {
    super(...(parts.length === 0 ? [NOW] : parts));
  }

  static now() {
    return NOW;
  }
};

register('./loaders/typescript-loader.mjs', import.meta.url);
const { main } = await import('../cli/main.ts');
const { assess } = await import('../assessment/assess.ts');
const { planResult } = await import('../sheets/result/result-sheet.ts');
const { planNativeResult } = await import('../sheets/formulas/plan-formulas.ts');
const { definitions } = await import('../custom-functions/definitions.ts');
const { planLiveSheet } = await import('../custom-functions/live-sheet.ts');
const { WorkbookContext } = await import('../custom-functions/on-ledgers/workbook-context.ts');
const { fill, inWords } = await import('../messages/catalogue.ts');
const { schemeMessages } = await import('../messages/scheme.ts');
const { shippedLibrary, shippedSchemes } = await import('../regulations/index.ts');
const { loadScheme } = await import('../scheme/load.ts');
const { loadSchemeSheet, planSchemeSheet, readSheet, schemeSheetOf, schemeYaml } = await import('../sheets/scheme/scheme-sheet.ts');
const { runCases } = await import('../scoring/cases.ts');
const { placeToA1 } = await import('../workbook/a1.ts');
const { fileWorkbook } = await import('../workbook/file/index.ts');
const { call, cells } = await import('../../test/custom-functions/support/call.ts');
const { fileOf, typedOver } = await import('../../test/oracle/support/typed.ts');
const { schemes: soundSchemes, workedCases } = await import('../../test/oracle/support/worked-cases.ts');

const root = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLES = 'assets/samples';
const MECHANICS = 'test/mechanics';
const BAD = 'test/scheme/bad';
const MESSAGES = 'src/messages';
/** Items of a unit that no list of items names. */
const BESIDE_ITEMS = ['名次', '等次', '结果运用'];
/** Units whose derivations are kept whole; of the others only the total's. */
const WHOLE_UNITS = 3;
/** What stands in the place of each argument of a function. */
const ODD_ARGUMENTS = [
  undefined,
  null,
  '',
  ' ',
  0,
  -1,
  2.5,
  '95',
  '９５',
  '1,200',
  '110%',
  '不适用',
  '甲局',
  true,
  { code: '#N/A' },
  [
    [1, 2],
    [3, 4],
  ],
  [
    [60, 0],
    [80, 5],
    ['其他', 7],
  ],
  [['甲', null]],
];
/** What is typed over one cell of each worked case. */
const ODD_VALUES = [null, '不适用', '2000万', -1];
/** What becomes of all numbers of a worked case together: beyond the doubles that are exact, on the edge of rounding, below zero. */
const OTHER_NUMBERS = [(number) => number * 1_000_003 + 1_234_567_890_123.125, (number) => number + 0.125, (number) => -number / 8];
/** So many times the units of a worked case, each time with other numbers. */
const CROWD = 12;
const MARK = '.frozen';

// ---- words

/** A member that has to be there: a rename that this script does not follow is told, and is not frozen as nothing. */
function need(object, name) {
  if (object?.[name] !== undefined) return object[name];
  throw new Error(`freeze: there is no ${name} any more among ${Object.keys(object ?? {}).join(', ')}: follow the rename in freeze.mjs`);
}

/** JSON whose keys are sorted, so that the order in which an object was put together does not matter. */
function stable(value) {
  const text = JSON.stringify(value, (_, inner) => {
    if (typeof inner === 'bigint') return `${inner}n`;
    if (inner instanceof Map || inner instanceof Set) return [...inner];
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  if (text === undefined) throw new Error('freeze: nothing where something has to be');
  return text;
}

const at = (place) => (place === null ? '—' : placeToA1(place));
const zh = (datum) => (datum === null ? '—' : inWords(datum));
const inBoth = (datum) => `${inWords(datum)} ⟦${inWords(datum, 'en-US')}⟧`;

/** What a foreseen error says; any other is a fault of the program or of this script. */
async function orRefusal(work) {
  try {
    return await work();
  } catch (error) {
    if (typeof error?.code === 'string' && /^[A-Z]+-[A-Z0-9-]+$/u.test(error.code)) return `refused: ${error.code} ${error.message}\n`;
    throw error;
  }
}

// ---- an assessment

function findingLines(assessment) {
  return need(assessment, 'findings').flatMap((found) => {
    const data = Object.entries(need(found, 'data')).map(([name, datum]) => `  ${name}=${inBoth(datum)}`);
    const fix = need(found, 'fix');
    const about = ['unit', 'ledger', 'clause'].map((name) => `${name}=${need(found, name)}`).join(' ');
    return [
      `${need(found, 'severity')} ${need(found, 'code')} ${at(need(found, 'place'))} ${about}`,
      `  ${inBoth(need(found, 'message'))}`,
      ...data.sort(),
      ...(fix === null ? [] : fix.map((edit) => `  fix ${stable(edit)}`)),
    ];
  });
}

const shownText = (shown) => `${need(shown, 'text')} (${need(shown, 'state')}, ${String(need(shown, 'number'))})`;

function scoreLines(assessment) {
  const { scheme, period, fingerprint, layout } = assessment;
  const missing = (list) => list.map(({ what, place }) => `${inBoth(what)} @${at(place)}`);
  return [
    `scheme ${stable(scheme)}`,
    `period ${period} fingerprint ${fingerprint} layout ${layout}`,
    ...need(assessment, 'readings').map((reading) => `reading ${stable(reading)}`),
    ...need(assessment, 'ledgers').map(({ name, place, rows }) => `ledger ${name} ${at(place)} ${rows} rows`),
    ...need(assessment, 'checks').map((check) => `check ${stable(check)}`),
    ...need(assessment, 'rankGroups').map((group) => `ranked together ${stable(group)}`),
    ...need(assessment, 'units').flatMap((card) => [
      `unit ${need(card, 'unit')} [${need(card, 'sequence')}] total ${shownText(need(card, 'total'))}`,
      ...['rank', 'standing', 'provisional', 'grade'].map((name) => `  ${name} ${need(card, name)}`),
      ...need(card, 'items').map(({ name, shown }) => `  ${name} = ${shownText(shown)}`),
      ...missing(need(card, 'missing')).map((line) => `  pending ${line}`),
      ...need(card, 'vetoes').map((veto) => `  veto ${zh(veto)}`),
      ...need(card, 'consequences').flatMap((one) => [
        `  consequence ${zh(need(one, 'name'))} clause=${need(one, 'clause')} open=${need(one, 'pending')}`,
        ...missing(need(one, 'missing')).map((line) => `    pending ${line}`),
      ]),
    ]),
  ];
}

function derivationLines(node, indent = '') {
  if (node === null) return [`${indent}—`];
  const said = ['formula', 'substituted', 'note', 'clause'].filter((name) => need(node, name) !== null);
  const facts = said.map((name) => `${indent}  ${name}: ${zh(node[name])}`);
  return [
    `${indent}${need(node, 'kind')} ${zh(need(node, 'label'))} = ${zh(need(node, 'text'))}`,
    ...facts,
    ...need(node, 'places').map((place) => `${indent}  @${at(place)}`),
    ...need(node, 'children').flatMap((child) => derivationLines(child, `${indent}  `)),
  ];
}

/** Every item of the first units, with rank, grade and consequences; of all others the total. */
function derivationsOf(assessment, whole = WHOLE_UNITS) {
  const { total, items } = need(assessment, 'scheme');
  const totals = total === null ? [] : [total];
  const all = new Set([...items.map(({ name }) => name), ...totals, ...BESIDE_ITEMS]);
  return need(assessment, 'units').flatMap(({ unit }, index) =>
    [...(index < whole ? all : totals)].flatMap((item) => [`# ${unit} / ${item}`, ...derivationLines(assessment.explain(unit, item))]),
  );
}

const editLines = (edits) => edits.map(stable);
const text = (lines) => `${lines.join('\n')}\n`;

// ---- the parts of a file

/** A part, a tag a line; the parts that are no text as their hash. */
function partText(bytes) {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return `${whole.replaceAll('\n', '␊\n').replaceAll('><', '>\n<')}\n`;
  } catch {
    return `sha256 ${createHash('sha256').update(bytes).digest('hex')}, ${bytes.length} bytes\n`;
  }
}

const partsOf = (bytes) => Object.entries(unzipSync(bytes)).map(([path, data]) => [path, partText(data)]);
/** The parts in their order in the archive as one text. */
const partsText = (bytes) =>
  partsOf(bytes)
    .map(([path, part]) => `==== ${path}\n${part}`)
    .join('');

async function written(bytes, edits) {
  const workbook = await fileWorkbook(bytes, '簿.xlsx');
  await workbook.apply(edits);
  return workbook.save();
}

// ---- what is frozen; each takes `put(path, text)`

/** Every sentence by its code, wherever in the folder its catalogue stands. */
async function freezeMessages(put) {
  const lines = new Set();
  const isSentence = (value) => typeof value?.zh === 'string' && typeof value.en === 'string';
  const collect = (path, value) => {
    if (isSentence(value)) lines.add(`${path}: ${stable([value.zh, value.en])}`);
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) collect(key, inner);
  };
  for (const file of filesIn(join(root, MESSAGES)).filter((name) => name.endsWith('.ts'))) {
    const module = await import(pathToFileURL(join(root, MESSAGES, file)).href);
    for (const [name, value] of Object.entries(module)) collect(name, value);
  }
  put('messages.txt', text([...lines].sort()));
}

async function freezeFunctions(put) {
  for (const [path, content] of await functionFiles()) put(`functions/${path}`, content);
  const lines = [];
  for (const { name, parameters, example } of definitions) {
    const inner = /^=[^(]*\((.*)\)$/u.exec(example.formula)?.[1] ?? '';
    if (example.result === '') continue;
    const usual = constantsOf(inner);
    lines.push(`${name}(${stable(usual)}) → ${stable(call(name, usual))}`);
    for (const [index] of parameters.entries()) {
      for (const value of ODD_ARGUMENTS) {
        const count = Math.max(usual.length, index + 1);
        const given = Array.from({ length: count }, (_, place) => (place === index ? value : usual[place]));
        lines.push(`${name}(${stable(given)}) → ${stable(call(name, given))}`);
      }
    }
  }
  put('functions/calls.txt', text(lines));
}

/** The constants of an example's formula: numbers, 110%, "text" and {1,2;3,4}. */
function constantsOf(formula) {
  const number = (piece) => (piece.endsWith('%') ? Number(piece.slice(0, -1)) / 100 : Number(piece));
  const constant = (piece) => (piece.startsWith('"') ? piece.slice(1, -1) : number(piece));
  const matrix = (piece) =>
    piece
      .slice(1, -1)
      .split(';')
      .map((row) => row.split(',').map(constant));
  return Array.from(formula.matchAll(/\{[^}]*\}|"[^"]*"|[^,]+/gu), ([piece]) => (piece.startsWith('{') ? matrix(piece) : constant(piece)));
}

const diagnosticLines = (diagnostics) =>
  diagnostics.flatMap((found) => [
    `${need(found, 'severity')} ${need(found, 'code')} ${['file', 'line', 'column'].map((name) => need(found, name)).join(':')}`,
    ...(found.place === undefined ? [] : [`  ${at(found.place)}`]),
    `  ${need(found, 'message')}`,
    `  ${fill(need(schemeMessages, found.code), found.data, 'en-US')}`,
  ]);

/** The result of a worked case, under the names of when this was frozen first. */
function caseLine(result) {
  const { missing, exists: _, ...rest } = result;
  return stable({ ...rest, lacks: need(result, 'missing') });
}

/** A scheme's text: what loading it gives, its worked cases, its sheet 考评办法 and what is read back from that. */
async function freezeScheme(put, folder, { file, text: source }, blank, temp) {
  const { scheme, diagnostics } = loadScheme(source, file, shippedLibrary);
  const named = scheme === null ? 'no scheme' : ['id', 'title', 'version', 'hash'].map((name) => need(scheme, name)).join(' ');
  put(`${folder}/load.txt`, text([named, ...diagnosticLines(diagnostics)]));
  if (scheme !== null) put(`${folder}/cases.txt`, text(runCases(scheme).map(caseLine)));
  const path = join(temp, file);
  writeFileSync(path, source);
  put(`${folder}/kaoji-cases.txt`, await commandLine(temp, 'cases', path));
  const value = valueOf(source);
  if (typeof value !== 'object' || value === null) return;
  const edits = planSchemeSheet(value);
  put(`${folder}/sheet-edits.txt`, text(editLines(edits)));
  const bytes = await written(blank, edits);
  put(`${folder}/sheet-parts.txt`, partsText(bytes));
  const sheet = schemeSheetOf(await (await fileWorkbook(bytes, '簿.xlsx')).read());
  const read = readSheet(sheet);
  put(`${folder}/sheet-read.yaml`, schemeYaml(read.source.value));
  const again = loadSchemeSheet(sheet, shippedLibrary);
  put(`${folder}/sheet-load.txt`, text([again.scheme === null ? 'no scheme' : again.scheme.hash, ...diagnosticLines(again.diagnostics)]));
}

/** The value of a YAML text; null for a text that is none. */
function valueOf(source) {
  try {
    return parse(source, { version: '1.2', maxAliasCount: 0 });
  } catch {
    return null;
  }
}

/** What a command prints, with its exit code. */
async function commandLine(temp, ...words) {
  const lines = [];
  const code = await main(
    words,
    (line) => lines.push(line),
    (line) => lines.push(`! ${line}`),
  );
  return text([...lines, `exit ${code}`]).replaceAll(temp, 'TEMP');
}

/** A worked case typed into a workbook: assessed, written in values and in formulas; then with cells typed over, assessed. */
async function freezeCase(put, folder, index, scenario) {
  const { name, scheme, sheets, readings, period } = scenario;
  const number = String(index + 1).padStart(2, '0');
  const open = async (rows) => (await fileWorkbook(await fileOf(rows), '簿.xlsx')).read();
  const bytes = await fileOf(sheets);
  const snapshot = await open(sheets);
  const assessment = assess(snapshot, scheme, { readings, period });
  const known = [...findingLines(assessment), ...scoreLines(assessment), ...derivationsOf(assessment)];
  put(`${folder}/${number}-assessed.txt`, text([name, ...known]));
  if (need(assessment, 'scheme').scores && assessment.units.length > 0) {
    const inValues = async () => partsText(await written(bytes, planResult(assessment, snapshot).edits));
    put(`${folder}/${number}-values.txt`, await orRefusal(inValues));
    // As in the tests beside LibreOffice, every other one as if its ledgers were long.
    put(`${folder}/${number}-formulas.txt`, await nativeText(assessment, snapshot, bytes, index % 2 === 0 ? { longLedger: 0 } : {}));
  }
  const places = sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap((cellsOfRow, row) => (row === 0 ? [] : cellsOfRow.map((_, column) => ({ sheet, row, column })))),
  );
  if (places.length === 0) return;
  const odd = [];
  for (const [turn, value] of ODD_VALUES.entries()) {
    const place = places[(index * 31 + turn * 17 + 7) % places.length];
    const other = assess(await open(typedOver(sheets, place, value)), scheme, { readings, period });
    odd.push(`## ${stable([place, value])}`, ...findingLines(other), ...scoreLines(other), ...derivationsOf(other, 0));
  }
  put(`${folder}/${number}-odd.txt`, text([name, ...odd]));
  const changed = OTHER_NUMBERS.map((change) => mapped(sheets, (cell) => (typeof cell === 'number' ? change(cell) : cell)));
  const lines = [];
  for (const [turn, rows] of [...changed, crowd(sheets, assessment)].entries()) {
    const other = assess(await open(rows), scheme, { readings, period });
    lines.push(`## ${turn + 1}`, ...findingLines(other), ...scoreLines(other));
  }
  put(`${folder}/${number}-other-numbers.txt`, text([name, ...lines]));
}

/** The sheets with every cell below the header replaced. */
const mapped = (sheets, change) =>
  sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row, index) => (index === 0 ? row : row.map((cell) => change(cell, index)))) }));

/** The sheets with every unit and its rows there many times, its numbers a little different each time. */
function crowd(sheets, assessment) {
  const names = new Set(need(assessment, 'units').map(({ unit }) => unit));
  const copies = Array.from({ length: CROWD }, (_, copy) =>
    mapped(sheets, (cell, row) => (names.has(cell) ? `${cell}${copy + 1}` : typeof cell === 'number' ? cell + ((copy * row) % 5) : cell)),
  );
  return sheets.map((sheet, index) => ({ ...sheet, rows: [sheet.rows[0], ...copies.flatMap((copy) => copy[index].rows.slice(1))] }));
}

function nativeText(assessment, snapshot, bytes, options) {
  return orRefusal(async () => {
    const plan = planNativeResult(assessment, snapshot, options);
    const untranslated = need(plan, 'untranslated').map((one) => `untranslated ${stable(one)}`);
    return text(untranslated) + partsText(await written(bytes, need(plan, 'edits')));
  });
}

/** A sample under a scheme: assessed, with every other reading, written both ways by the command line, and asked by functions in cells. */
async function freezeSample(put, file, shipped, temp) {
  const path = `${SAMPLES}/${file}`;
  const { scheme } = loadScheme(await shipped.text(), shipped.file, shippedLibrary);
  const snapshot = await (await fileWorkbook(readFileSync(join(root, path)), file)).read();
  const assessment = assess(snapshot, scheme);
  if (need(assessment, 'ledgers').every(({ place }) => place === null)) return false;
  const folder = `samples/${file.replace('.xlsx', '')}/${shipped.file.replace('.yaml', '')}`;
  put(`${folder}/findings.txt`, text(findingLines(assessment)));
  put(`${folder}/scores.txt`, text(scoreLines(assessment)));
  put(`${folder}/derivations.txt`, text(derivationsOf(assessment)));
  for (const { name, alternatives } of need(assessment, 'readings')) {
    for (const chosen of alternatives) {
      const other = assess(snapshot, scheme, { readings: { [name]: chosen } });
      put(`${folder}/readings/${fileName(`${name} ${chosen}`)}.txt`, text([...findingLines(other), ...scoreLines(other)]));
    }
  }
  put(`${folder}/live-sheet.txt`, await orRefusal(() => text(editLines(planLiveSheet(scheme, assessment, snapshot)))));
  put(`${folder}/functions.txt`, text(callLines(scheme, shipped.id, assessment, snapshot)));
  const schemeFile = join(temp, shipped.file);
  writeFileSync(schemeFile, await shipped.text());
  await freezeCommands(put, folder, [path, '--scheme', schemeFile], temp);
  return true;
}

/** The commands over a sample, and the copies that `score --out` writes. */
async function freezeCommands(put, folder, words, temp) {
  for (const command of ['check', 'score']) {
    put(`${folder}/${command}.txt`, await commandLine(temp, command, ...words));
    put(`${folder}/${command}.json`, await commandLine(temp, command, ...words, '--json'));
  }
  for (const as of ['values', 'formulas']) {
    const out = join(temp, 'out.xlsx');
    rmSync(out, { force: true });
    put(`${folder}/written-${as}.txt`, await commandLine(temp, 'score', ...words, '--out', out, '--as', as));
    if (!existsSync(out)) continue;
    const parts = partsOf(readFileSync(out));
    put(`${folder}/${as}/parts.txt`, text(parts.map(([path]) => path)));
    for (const [path, part] of parts) put(`${folder}/${as}/${path}`, part);
  }
}

/** The functions on a scheme over all sheets of a sample: on the scheme in use and on a named one, whatever the host makes of blanks. */
function callLines(scheme, id, assessment, snapshot) {
  const whole = (values) => ({ row: 0, column: 0, rows: Math.max(1, values.length), columns: values[0]?.length ?? 1 });
  const value = (cell) => (typeof cell === 'object' && cell !== null ? { code: cell.error } : cell);
  const area = ({ name, values }) =>
    cells(
      placeToA1({ sheet: name, area: whole(values) }),
      values.map((row) => row.map(value)),
    );
  const blankness = ({ values }) => values.map((row) => row.map((cell) => cell === null));
  const live = new WorkbookContext();
  live.follow({ scheme, readings: {}, period: null }, snapshot);
  return ['null', 'zero'].flatMap((blanks) =>
    ['', id].flatMap((named) => {
      const ranges = snapshot.sheets.flatMap((sheet) => (blanks === 'null' ? [area(sheet)] : [area(sheet), blankness(sheet)]));
      const ask = (name, ...first) => [
        `${name} ${blanks} ${named} ${stable(first.map((one) => (typeof one === 'string' ? one : one.address)))}`,
        ...call(name, [...first, named, ...ranges], { live, blanks }).map(stable),
      ];
      const total = need(assessment, 'scheme').total;
      return [
        ...ask('单位计分', '全部'),
        ...(total === null ? [] : assessment.units.slice(0, WHOLE_UNITS).flatMap(({ unit }) => ask('得分推导', unit, total))),
        ...snapshot.sheets.flatMap((sheet) => ask('区域校验', area(sheet))),
      ];
    }),
  );
}

const fileName = (name) => name.replaceAll(/[\\/:*?"<>|]/gu, '_');

// ---- all of it

/** Everything by its path in the folder; `stage` hears how long each part took. */
async function frozen(stage) {
  process.chdir(root);
  const all = new Map();
  const put = (path, content) => {
    if (all.has(path)) throw new Error(`freeze: ${path} is written twice`);
    all.set(path, content);
  };
  const temp = mkdtempSync(join(tmpdir(), 'kaoji-freeze-'));
  try {
    await freezeMessages(put);
    await freezeFunctions(put);
    stage('messages, functions');
    const blank = await fileOf([{ name: 'Sheet1', rows: [], merges: [] }]);
    for (const shipped of shippedSchemes)
      await freezeScheme(put, `schemes/${shipped.file}`, { file: shipped.file, text: await shipped.text() }, blank, temp);
    for (const folder of [MECHANICS, BAD]) {
      for (const file of readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.yaml'))
        .sort()) {
        const source = readFileSync(join(root, folder, file), 'utf8');
        await freezeScheme(put, `${folder === BAD ? 'bad' : 'schemes'}/${file}`, { file, text: source }, blank, temp);
      }
    }
    stage('schemes');
    for (const [id, scheme] of soundSchemes) {
      for (const [index, scenario] of workedCases(id, scheme).entries()) await freezeCase(put, `cases/${id}`, index, scenario);
    }
    stage('worked cases');
    const fits = [];
    for (const file of readdirSync(join(root, SAMPLES))
      .filter((name) => name.endsWith('.xlsx'))
      .sort()) {
      for (const shipped of shippedSchemes) fits.push(`${file} ${shipped.id} ${await freezeSample(put, file, shipped, temp)}`);
      await freezeCommands(put, `samples/${file.replace('.xlsx', '')}/fitting`, [`${SAMPLES}/${file}`], temp);
    }
    put('samples/fits.txt', text(fits));
    put('help.txt', await commandLine(temp, 'help'));
    stage('samples');
  } finally {
    rmSync(temp, { recursive: true });
  }
  return all;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

function write(folder, all) {
  const isOther = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, MARK));
  if (isOther) throw new Error(`freeze: ${folder} holds something else`);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of all) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(folder, MARK), text([...all.keys()].sort()));
}

/** How many files are told with their line; of the others, how many there are. */
const MOST_TOLD = 40;
const WIDTH = 300;

/** Tells what differs; the number of files that do. */
function compare(folder, all) {
  if (!existsSync(join(folder, MARK))) throw new Error(`freeze: ${folder} was not written by this script`);
  // By the list of what was written, so that a baseline that lost a file is told, too.
  const before = new Set(readFileSync(join(folder, MARK), 'utf8').trimEnd().split('\n'));
  const told = [...new Set([...before, ...all.keys()])].sort().flatMap((path) => {
    const old = before.has(path) ? readFileSync(join(folder, path), 'utf8') : null;
    const now = all.get(path) ?? null;
    return old === now ? [] : [difference(path, old, now)];
  });
  for (const lines of told.slice(0, MOST_TOLD)) console.log(lines);
  if (told.length > MOST_TOLD) console.log(`… and ${told.length - MOST_TOLD} files more`);
  return told.length;
}

function difference(path, old, now) {
  if (old === null) return `${path}: is new`;
  if (now === null) return `${path}: is gone`;
  const [was, is] = [old.split('\n'), now.split('\n')];
  const line = was.findIndex((each, index) => each !== is[index]);
  const first = line < 0 ? was.length : line;
  const [a, b] = [was[first] ?? '(end)', is[first] ?? '(end)'];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const from = Math.max(0, same - WIDTH / 3);
  const cut = (each) => `${from > 0 ? '…' : ''}${each.slice(from, from + WIDTH)}${each.length > from + WIDTH ? '…' : ''}`;
  return `${path}:${first + 1}\n  - ${cut(a)}\n  + ${cut(b)}`;
}

const [command, folder, another] = process.argv.slice(2);
if (!['write', 'compare'].includes(command) || folder === undefined || another !== undefined) {
  console.error('node src/tools/freeze.mjs write|compare DIR');
  process.exit(2);
}
const target = resolve(folder);
const times = [];
let since = performance.now();
const all = await frozen((name) => {
  const now = performance.now();
  times.push(`${name} ${((now - since) / 1000).toFixed(1)} s`);
  since = now;
});
const bytes = [...all.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
if (command === 'write') write(target, all);
const different = command === 'compare' ? compare(target, all) : 0;
const verdict = command === 'write' ? '' : different === 0 ? ': equal' : `: ${different} differ`;
console.log(`${all.size} files, ${bytes.toLocaleString('en')} bytes (${times.join(', ')})${verdict}`);
process.exitCode = different === 0 ? 0 : 1;
