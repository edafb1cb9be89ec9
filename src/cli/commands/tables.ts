import { basename } from 'node:path';
import { plainShapes, shapesOf } from '../../ledgers/columns/fields';
import { cellText } from '../../ledgers/ledger-header-row';
import { mapWorkbookSliced } from '../../ledgers/mapping/map-workbook';
import { areaOf } from '../../ledgers/mapping/left-out';
import type { MappedTable, Mapping, Told } from '../../ledgers/mapping/mapping';
import { recordsJson } from '../../ledgers/mapping/mapping-json';
import { showingOf, toldOpenly } from '../../ledgers/mapping/showing';
import { fill, inWords } from '../../messages/catalogue';
import { cliMessages } from '../../messages/cli/cli';
import { tableMessages } from '../../messages/assessment/tables';
import { textOf } from '../../scheme/source/decode';
import type { Scheme } from '../../scheme/model';
import { areaToA1, columnLetters } from '../../workbook/cells/a1';
import { fileWorkbook } from '../../workbook/file';
import { inSlices } from '../../workbook/progress';
import type { Arguments } from '../arguments';
import { CliError } from '../error';
import { readBytes, soundScheme } from '../files';
import { lineOf } from '../output';
import { ASKED } from '../questions';
import { rememberedScheme } from '../assess-file';
import { carriedLines, knownAnswers, mappedBy } from '../table-options';
import type { Terminal } from '../terminal';

/**
 * `kaoji tables WORKBOOK`: what of it was taken for what, by the ledgers of `--scheme`, of the scheme that the workbook itself says, or of
 * most offices.
 * The exit code is 3 while something is asked.
 */
export async function tables(args: Arguments, { line: print, json, control }: Terminal): Promise<number> {
  const [file, another] = args.files;
  if (file === undefined) throw new CliError('CLI-NO-FILE');
  if (another !== undefined) throw new CliError('CLI-ONE-FILE', { file: another });
  const workbook = await fileWorkbook(await readBytes(file, control), basename(file), control);
  const snapshot = await workbook.read(undefined, control);
  const scheme =
    args.scheme === null ? rememberedScheme(snapshot) : soundScheme(textOf(await readBytes(args.scheme)), basename(args.scheme));
  const shapes = scheme === null ? plainShapes() : shapesOf(scheme);
  const sequences = scheme?.sequences ?? [];
  const { answers: known, carried } = await knownAnswers(args.from, { snapshot, shapes, sequences }, control);
  const answers = await inSlices(mappedBy(args.maps, known, snapshot, shapes), control);
  const mapping = await inSlices(mapWorkbookSliced(snapshot, shapes, { sequences, answers }), control);
  if (args.json)
    json({
      scheme: scheme === null ? null : { id: scheme.id, title: scheme.title, hash: scheme.hash },
      ...recordsJson(mapping, scheme),
      ...(carried === null ? {} : { carried: { taken: carried.taken, left: carried.left } }),
    });
  else for (const line of [...carriedLines(carried), ...mappingLines(mapping, scheme)]) print(line);
  return mapping.told.some(({ level }) => level === 'question') ? ASKED : 0;
}

const SAMPLES = 3;

/** The mapping as people read it: table by table its columns with sample values, then what is asked. */
function mappingLines({ tables: mapped, told: all }: Mapping, scheme: Scheme | null): string[] {
  const told = all.map((one) => toldOpenly(one, scheme));
  const asked = told.filter(({ level }) => level === 'question');
  return [
    ...mapped.flatMap((one) => tableLines(one, showingOf(one, scheme))),
    ...told.filter(({ area, code, level }) => (area === null || code === 'T-OWNED') && level === 'notice').map(toldLine),
    ...(asked.length === 0 ? [] : [fill(cliMessages['CLI-TABLES-ASKED'], { count: asked.length }), ...asked.map(toldLine)]),
  ];
}

function tableLines(mapped: MappedTable, mayShow: (field: string | null) => boolean): string[] {
  const { table, match, outside } = mapped;
  const { view } = table;
  const all = [
    ...match.columns.map((column) => ({ ...column, group: '' })),
    ...match.groups.flatMap(({ group, columns }) => columns.map((column) => ({ ...column, group: group.value }))),
  ];
  return [
    fill(cliMessages['CLI-TABLES-TABLE'], {
      sheet: view.sheet.name,
      area: areaToA1(areaOf(mapped)),
      ledger: match.shape.name,
      rows: table.rows.length,
    }),
    ...(outside === null
      ? []
      : [fill(cliMessages['CLI-TABLES-UNIT'], { unit: outside.name, from: fill(cliMessages[`CLI-TABLES-FROM-${outside.from}`], {}) })]),
    ...all.map(({ head, field, group }) => {
      const rows = mayShow(field.name) ? table.rows.slice(0, SAMPLES) : [];
      const samples = rows.map((row) => cellText(view.value(row, head.column)));
      const place = view.turned ? String(head.column + 1) : columnLetters(head.column);
      return lineOf([
        '',
        place,
        head.path.join('▸'),
        '→',
        group === '' ? field.name : `${field.name}（${group}）`,
        samples.filter((text) => text !== '').join('、'),
      ]);
    }),
    ...match.unused.map(({ column, path }) =>
      lineOf(['', view.turned ? String(column + 1) : columnLetters(column), path.join('▸'), '→', '—']),
    ),
  ];
}

function toldLine({ code, sheet, area, data }: Told): string {
  return lineOf(['', code, area === null ? sheet : `${sheet}!${areaToA1(area)}`, inWords({ sentence: tableMessages[code], data })]);
}
