import type { Finding, Severity } from '../../src/assessment/findings/finding';
import { groupByLedger } from '../../src/taskpane/panels/findings/finding-filter';
import { cellArea } from '../../src/workbook/cells/area';
import { plain } from '../support/plain';

function found(severity: Severity, sheet: string, row: number): Finding {
  return {
    code: 'C',
    severity,
    place: { sheet, area: cellArea(row, 0) },
    data: {},
    message: plain(''),
    clause: null,
    unit: null,
    ledger: '指标',
    fix: null,
  };
}

test('a ledger on two sheets: errors first, and the findings of a sheet stay together', () => {
  const findings = [
    found('error', '指标-航务', 5),
    found('warning', '指标-公路', 9),
    found('warning', '指标-公路', 30),
    found('warning', '指标-航务', 3),
  ];
  expect(groupByLedger(findings)).toEqual([{ ledger: '指标', findings }]);
});
