import type { Sentence } from '../catalogue';

/** Findings of scoring: rows that count or do not, what is missing or cannot be computed, checks, the period. */
export const scoringFindings = {
  'C-SERIAL-DUPLICATE': {
    zh: '{unit}的{column} {found} 重复（又见 {other}）。请改正。',
    en: '{column} {found} of {unit} is used twice (also {other}). Correct it.',
  },
  'C-SERIAL-GAP': { zh: '{unit}的{column}缺 {missing}。请补上或顺延。', en: '{column} of {unit} lacks {missing}. Add it or renumber.' },
  'C-REPEATED': {
    zh: '{unit}的{columns}“{found}”重复（又见 {other}）。请核对是否同一事项。',
    en: '{columns} “{found}” of {unit} is repeated (also {other}). Check whether it is the same.',
  },
  'C-NOT-IN-SEQUENCE': {
    zh: '台账“{ledger}”只适用于 {allowed}，{unit}属于{sequence}，这一行不应计入。请核对。',
    en: 'Ledger “{ledger}” is for {allowed} only; {unit} belongs to {sequence}. Check this row.',
  },
  'C-SAME-EVENT': {
    zh: '{unit}的{key}“{found}”有 {rows} 行，{take}（{kept}），其余不重复计。',
    en: '{unit}: {rows} rows share the {key} “{found}”; {take} ({kept}).',
  },
  'C-SIMILAR-EVENT': {
    zh: '{unit}的{key}“{found}”与“{other}”看上去一样（只差空格、全角半角、看不见或形近的字），现在当作两件事计。如是同一件，请写成一样。',
    en: '{unit}: the {key} “{found}” and “{other}” look alike (blanks, widths, signs that are not seen or look the same) and count as two. If they are one, write them alike.',
  },
  'C-CAP-REACHED': {
    zh: '{unit}的{what} {sum}，超过封顶 {cap}，多出 {excess} 不计。',
    en: '{what} of {unit}: {sum}, above the cap {cap}; {excess} do not count.',
  },
  'C-CAP-OF-SUM': { zh: '{item}合计', en: 'The sum of {item}' },
  'C-CAP-OF-ITEM': { zh: '{item}封顶前是', en: '{item} before its cap' },
  'C-CAP-OF-PART': { zh: '{item}里 {part} 是', en: '{part} in {item}' },
  'C-KEY-CAP': {
    zh: '{unit}的{key}“{found}”有 {rows} 行，共 {sum}，超过封顶 {cap}，多出 {excess} 不计。',
    en: '{unit}: {rows} {rows:row|rows} of the {key} “{found}” come to {sum}, above the cap {cap}; {excess} do not count.',
  },
  'C-NOT-COUNTED': {
    zh: '{unit}在台账“{ledger}”里有 {rows} 行没有计入：要计入，须 {must}。',
    en: '{rows} {rows:row|rows} of {unit} in ledger “{ledger}” {rows:was|were} not counted: to count, {must} must hold.',
  },
  'C-TOTAL-BEYOND': {
    zh: '“{name}”这里写的是 {found}，由 {cells} {ends}。请核对这几格。',
    en: '“{name}” says {found} here; from {cells} it {ends}. Check these cells.',
  },
  'C-ENDS-ONE': { zh: '只能得出 {low}', en: 'can only be {low}' },
  'C-ENDS-TWO': { zh: '只能得出 {low} 到 {high}', en: 'can only be from {low} to {high}' },
  'C-VETO': { zh: '{unit}有一票否决记录：{what}。', en: '{unit} has a veto on record: {what}.' },
  'C-PENDING': {
    zh: '{unit}待补：{what}{waiting}。补齐之前没有总分，它还能改变的名次为暂列。',
    en: '{unit} is pending: {what}{waiting}. Until then it has no total, and ranks that it may still change are provisional.',
  },
  'C-COLUMN-ABSENT': {
    zh: '台账“{ledger}”的工作表没有“{column}”这一列，{units} 个单位待补。请补上这一列，或把表头改成“{column}”。',
    en: 'The sheet of ledger “{ledger}” has no column “{column}”; {units} {units:unit|units} {units:is|are} pending. Add it, or head the one that is meant “{column}”.',
  },
  'C-ITEM-PENDING': {
    zh: '{unit}的{item}待补：{what}{waiting}。{total}',
    en: '{item} of {unit} is pending: {what}{waiting}.{total}',
  },
  'C-TOTAL-IS-NOT': { zh: '总分不等它。', en: ' The total does not wait for it.' },
  'C-WAITED-FOR': { zh: '（等它的有{who}）', en: ' ({who} wait for it)' },
  'C-ROWS-OF': { zh: '{ledgers}的 {rows} 行', en: '{rows} {rows:row|rows} of {ledgers}' },
  'C-OWN-ROWS-OF': { zh: '本单位{ledgers}的 {rows} 行', en: '{rows} of its own rows of {ledgers}' },
  'C-OTHER-UNITS': { zh: '其他 {count} 个单位', en: '{count} other {count:unit|units}' },
  'C-CHECK': { zh: '检查“{note}”', en: 'check “{note}”' },
  'C-CHECK-UNDECIDED': {
    zh: '{subject}{note}。应有 {must}，无法判断：{cause}{waiting}。请核对{where}。',
    en: '{subject}{note}. {must} is required and cannot be decided: {cause}{waiting}. Check {where}.',
  },
  'C-NO-ROWS': {
    zh: '{unit}在台账“{ledger}”里的行不够（要有 {least} 行），得分待补。',
    en: '{unit} has too few rows in ledger “{ledger}” ({least} are needed); its score is pending.',
  },
  'C-DIVISION': {
    zh: '{unit}的{what}无法计算：{cause}{waiting}。请核对{where}。',
    en: '{what} of {unit} cannot be computed: {cause}{waiting}. Check {where}.',
  },
  'C-CAUSE-DIVISOR': { zh: '除数“{of}”是 0', en: 'the divisor “{of}” is 0' },
  'C-CAUSE-KEY': { zh: '表“{table}”没有“{key}”', en: 'table “{table}” has no “{key}”' },
  'C-CAUSE-COLUMN': { zh: '表“{table}”没有“{column}”这一列', en: 'table “{table}” has no column “{column}”' },
  'C-CAUSE-EMPTY': { zh: '表“{table}”里“{key}”那一行是空格', en: 'the cell of “{key}” in table “{table}” is empty' },
  'C-CAUSE-DATE': { zh: '没有 {year}年{month}月{day}日 这一天', en: 'there is no day {year}-{month}-{day}' },
  'C-CAUSE-CALENDAR': { zh: '日期在 1901 年到 9999 年以外', en: 'a date beyond the years 1901 to 9999' },
  'C-CAUSE-DAYS': {
    zh: '“{of}”是 {days}，工作日数要是 0 到 {most} 的整数',
    en: '“{of}” is {days}; working days are a whole number from 0 to {most}',
  },
  'C-CAUSE-ROOT': { zh: '“{of}”是 {value}，负数不能开方', en: '“{of}” is {value}, and a negative number has no root' },
  'C-CAUSE-OTHER': { zh: '公式在这里没有结果', en: 'the formula has no value here' },
  'C-WHERE-SCHEME': { zh: '办法里的公式', en: 'the formula of the scheme' },
  'C-AND-ALIKE': { zh: '{first}等 {count} 处', en: '{first} and others, {count} in all,' },
  'C-MISSING-CAUSE': { zh: '{cell}（{cause}）', en: '{cell} ({cause})' },
  'C-TOO-LARGE': {
    zh: '{unit}：{what}，单元格放不下，无法计算。请核对公式用到的数。',
    en: '{unit}: {what}, more than a cell can hold, so it cannot be computed. Check the numbers that its formula uses.',
  },
  'C-ROW': { zh: '{sheet}第{row}行', en: '{sheet} row {row}' },
  'C-ROW-NAMED': { zh: '{sheet}第{row}行 {what}', en: '{sheet} row {row} {what}' },
  'C-MISSING-CELL': { zh: '{row} {column}', en: '{row} {column}' },
  'C-SUBJECT': { zh: '{subject}：', en: '{subject}: ' },
  'C-BEFORE-FIRST': {
    zh: '“{name}”自 {from} 年起才有规定，考核年度是 {year}，无法计算。请核对考核年度，或在办法里补上以前的规定。',
    en: '“{name}” is laid down only since {from}; the assessed year is {year}, so it cannot be computed. Check the year, or add the earlier rule to the scheme.',
  },
  'C-MISSING-YEAR': { zh: '“{name}”{from}年起才有规定', en: '“{name}” is laid down only since {from}' },
  'C-DAYS-UNKNOWN': {
    zh: '表“{table}”没有 {year} 年，数到这一年的工作日待补。请在表里补上这一年的放假和调休上班。',
    en: 'Table “{table}” lacks {year}; working days that reach into it are missing. Add the days off and the make-up days of that year.',
  },
  'C-MISSING-TOO-LARGE': { zh: '{row} {column}太大（超过 1.8×10^308）', en: '{row} {column} is too large (beyond 1.8×10^308)' },
  'C-MISSING-DAYS': { zh: '表“{table}”没有 {year} 年', en: 'table “{table}” lacks {year}' },
  'C-LOOK-UP': {
    zh: '{unit} 无法计算：{what}。请补上或改正这一行。',
    en: '{unit} cannot be computed: {what}. Add or correct the row.',
  },
  'C-MISSING-KEY': { zh: '台账“{ledger}”没有 {keys} 的行', en: 'ledger “{ledger}” has no row of {keys}' },
  'C-SEVERAL-OF-KEY': {
    zh: '台账“{ledger}”有 {count} 行 {keys}，只能有一行',
    en: 'ledger “{ledger}” has {count} {count:row|rows} of {keys} where there may be one',
  },
  'C-MISSING-ROWS': { zh: '台账“{ledger}”的行不够', en: 'not enough rows in ledger “{ledger}”' },
  'C-PERIOD-OTHER': {
    zh: '现在按 {year} 年计分，“{words}”写的是 {said} 年。应是 {said} 年请把期次改成 {said}；就是 {year} 年不用改。',
    en: '{year} is scored, but “{words}” says {said}. If {said} is meant, set the period to {said}; if not, leave it.',
  },
  'C-PERIOD-AS': { zh: '按 {period} 计分', en: 'Score {period}' },
  'C-PERIOD-SEVERAL': {
    zh: '现在按 {year} 年计分，标题、表名和文件名写着不同的年份（{said}）：“{words}”。是哪一年？不是今年的表请设为不读或改标题。',
    en: '{year} is scored; titles, sheet names and the file name say different years ({said}): “{words}”. Which is it? Set tables of another year to not read, or mend the title.',
  },
  'C-FIRST-YEAR': {
    zh: '台账“{ledger}”最早是 {first} 年，连续年数只从那年算起（{units}共 {count} 个单位一直连到那年）。以前年份还有的，请补上那些行。',
    en: 'Ledger “{ledger}” begins with {first}; consecutive years are counted from then only ({units}, {count} {count:unit|units}, {count:reaches|reach} back to it). If there were earlier years, add their rows.',
  },
  'C-MISSING-YEAR-ROW': { zh: '台账“{ledger}”缺 {year} 年', en: 'ledger “{ledger}” lacks {year}' },
  'C-WAITS-FOR': { zh: '等{units}补齐{where}', en: 'waits for {units}{where}' },
  'C-WAITS-FOR-MANY': { zh: '等{units}等 {count} 个单位补齐{where}', en: 'waits for {units} … ({count} {count:unit|units}){where}' },
  'C-WHERE': { zh: '（{what}）', en: ' ({what})' },
  'C-MISSING-OF': { zh: '{subject}：{missing}', en: '{subject}: {missing}' },
  'C-CONSEQUENCE': { zh: '结果运用“{name}”', en: 'consequence “{name}”' },
  'C-TAKE-BEST': { zh: '只{take}的一行', en: '{take}' },
  'C-CONFIDENTIAL': { zh: '（保密）', en: '(confidential)' },
  'C-SEVERAL': { zh: '{first}等 {count} 个', en: '{first} and others, {count} in all' },
  'C-BOTH': { zh: '{first}', en: '{first}' },
  'C-AND': { zh: '{first}、{second}', en: '{first}, {second}' },
  'C-CHECK-FAILED': { zh: '不符合检查条件', en: 'does not meet the check' },
  'C-SUM-OF': { zh: '“{ledger}”各行{column}合计', en: 'the sum of {column} in “{ledger}”' },
  'C-COUNT-OF': { zh: '“{ledger}”的行数', en: 'the number of rows of “{ledger}”' },
  'C-NUMBER': { zh: ' {number} ', en: '{number}' },
  'C-NAMED-NUMBER': { zh: '{name} {number} ', en: '{name} {number}' },
  'C-UNEQUAL': {
    zh: '{subject}{note}。{left}是 {found}，与{wanted}差 {difference}。',
    en: '{subject}{note}. {left}: {found}, which differs from {wanted} by {difference}.',
  },
  CHECK: {
    zh: '{subject}{note}。应有 {must}；代入是 {found}，不成立。',
    en: '{subject}{note}. Expected: {must}. Found: {found}, which does not hold.',
  },
} as const satisfies Record<string, Sentence>;
