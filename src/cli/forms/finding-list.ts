import type { Assessed } from '../../assessment/assessment';
import { fill } from '../../messages/catalogue';
import { cliMessages } from '../../messages/cli/cli';
import { listName, planFindingList, planListsOfUnits } from '../../sheets/finding-list';
import type { Arguments } from '../arguments';
import type { AssessedFile } from '../assess-file';
import { writeBytes } from '../files';
import type { Terminal } from '../terminal';
import { writeFiles } from './files';

/**
 * Writes 问题清单 to `--out`: all findings in one file that holds nothing else, or with `--split files` those of each unit in one of its
 * own.
 * @returns what was written, in words; null without `--out`
 */
export async function writeFindingList(
  args: Arguments,
  { workbook, snapshot, assessment }: AssessedFile,
  { control }: Pick<Terminal, 'control'>,
): Promise<string | null> {
  if (args.out === null) return null;
  const findings = ofUnits(assessment, args.units);
  const taken = snapshot.sheets.map(({ name }) => name);
  if (args.split === 'files') {
    const lists = planListsOfUnits(findings, assessment, taken);
    const files =
      lists.length === 0
        ? []
        : await writeFiles(workbook, lists, { path: args.out, zip: args.zip, name: listName(), draft: false }, control);
    const left = findings.filter(({ unit }) => unit === null).length;
    return fill(cliMessages['CLI-LIST-FILES'], { count: files.length, file: args.out, left });
  }
  const { name, edits } = planFindingList(findings, assessment, taken);
  const alone = edits.filter(({ kind }) => kind !== 'name');
  await writeBytes(args.out, await workbook.fileOf(alone, name), control);
  return fill(cliMessages['CLI-LIST-WRITTEN'], { count: findings.length, file: args.out });
}

function ofUnits({ findings }: Pick<Assessed, 'findings'>, units: readonly string[]): Assessed['findings'] {
  return units.length === 0 ? findings : findings.filter(({ unit }) => unit !== null && units.includes(unit));
}
