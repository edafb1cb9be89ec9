import type { Assessed } from '../../assessment/assessment';
import type { Finding } from '../../assessment/findings/finding';
import { fill, inWords } from '../../messages/catalogue';
import { paneMessages } from '../../messages/pane/pane';
import { areasOverlap } from '../../workbook/cells/area';
import { placeToA1 } from '../../workbook/cells/a1';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Argument } from '../argument';
import { say, wrong } from '../problem';
import type { Result, ResultCell } from '../spill';
import { ALL } from './unit-scores';

const severities = { error: 'PANE-ERROR', warning: 'PANE-WARNING', notice: 'PANE-NOTICE' } as const satisfies Record<
  Finding['severity'],
  keyof typeof paneMessages
>;

/** 区域校验: the findings whose cells lie in the area, errors first; 全部 for those of all ledgers. Says so where there is none. */
export function rangeFindings(assessment: Assessed, area: Argument): Result {
  const heads = (['F-HEAD-CODE', 'F-HEAD-SEVERITY', 'F-HEAD-PLACE', 'F-HEAD-MESSAGE', 'F-HEAD-CLAUSE'] as const).map((code) => say(code));
  const findings = assessment.findings.filter(
    within(
      area,
      assessment.checking.ledgers.sheets.map(({ sheet }) => sheet),
    ),
  );
  const none: ResultCell[] = ['', '', '', say('F-FINDINGS-NONE'), ''];
  return [heads, ...(findings.length === 0 ? [none] : findings.map(lineOf))];
}

/** Findings in the area; a problem where it lies in no ledger that was read, of which nothing can be said. */
function within(area: Argument, read: readonly SheetSnapshot[]): (finding: Finding) => boolean {
  const { place } = area;
  if (place === null) {
    if (area.rows === 1 && area.columns === 1 && area.text(0, 0) === ALL) return () => true;
    throw wrong('F-REGION');
  }
  const isRead = read.some(
    ({ name, values }) => name === place.sheet && place.area.row < values.length && place.area.column < (values[0]?.length ?? 0),
  );
  if (!isRead) throw wrong('F-REGION-OUTSIDE', { place: placeToA1(place) });
  return (finding) => finding.place?.sheet === place.sheet && areasOverlap(finding.place.area, place.area);
}

function lineOf(finding: Finding): ResultCell[] {
  return [
    finding.code,
    fill(paneMessages[severities[finding.severity]], {}),
    finding.place === null ? '' : placeToA1(finding.place),
    inWords(finding.message),
    finding.clause ?? '',
  ];
}
