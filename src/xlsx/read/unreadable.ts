import type { Phrase } from '../../messages/catalogue';
import { xlsxDamages, xlsxReasons } from '../../messages/workbook/xlsx';
import { withUnseenAs } from '../../workbook/cells/visible-signs';
import type { XlsxWriteError } from '../check-written';
import type { DamageKind, DamagePlace } from '../damage';
import type { Unreadable } from './read-book';

const MEGABYTE = 1024 * 1024;
/** So much of what stands at the damage is shown. */
const SHOWN = 60;

/** Why a file cannot be read, and what to do, for WB-NOT-XLSX. */
export function unreadableWords(why: Unreadable): Phrase {
  if (why.reason === 'damaged') {
    return { sentence: xlsxReasons.damaged, data: { what: damageWords(why.damage, why.place) } };
  }
  if (why.reason === 'tooLarge') {
    const { excess } = why;
    if (excess.kind === 'unpacked') {
      const data = { bytes: Math.ceil(excess.bytes / MEGABYTE), limit: excess.limit / MEGABYTE };
      return { sentence: xlsxReasons.unpacked, data };
    }
    const { sheet, cell, rows, columns, limit } = excess;
    return { sentence: xlsxReasons.area, data: { sheet: shown(sheet), cell, rows, columns, limit } };
  }
  return { sentence: xlsxReasons[why.reason] };
}

/** What is wrong with a file that was about to be written, for WB-COPY-FAULTY. */
export function unwritableWords({ damage, place }: XlsxWriteError): Phrase {
  return damageWords(damage, place);
}

function damageWords(damage: DamageKind, place: DamagePlace): Phrase {
  const sentence = damage === 'cutArchive' && place.part !== undefined ? xlsxDamages.cutArchivePart : xlsxDamages[damage];
  const known = Object.entries({ part: '', sheet: '', cell: '', found: '', ...place });
  return { sentence, data: Object.fromEntries(known.map(([name, text]) => [name, shown(text)])) };
}

/** A piece of a stranger's file, without signs that steer a terminal, no longer than can be read. */
function shown(text: string): string {
  const plain = withUnseenAs(text, '\ufffd');
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
