import { formulaPieces } from '../../workbook/cells/formula-text';

/** Functions newer than the file format: a file names them with `_xlfn.` before, people do not. */
const NEWER = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR ' +
    'CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT ' +
    'CONFIDENCE.NORM CONFIDENCE.T COT COTH ' +
    'COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ECMA.CEILING ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST ' +
    'F.DIST.RT F.INV F.INV.RT F.TEST ' +
    'FILTERXML FLOOR.MATH FLOOR.PRECISE FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS ' +
    'HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC ' +
    'IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT ' +
    'NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC ' +
    'PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC ' +
    'PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P ' +
    'STDEV.P STDEV.S SWITCH T.DIST ' +
    'T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEIBULL.DIST XOR Z.TEST ' +
    'LET LAMBDA XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY MAP REDUCE SCAN BYROW BYCOL MAKEARRAY ISOMITTED ' +
    'TEXTBEFORE TEXTAFTER TEXTSPLIT ' +
    'VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND ANCHORARRAY SINGLE ' +
    'VALUETOTEXT ARRAYTOTEXT GROUPBY PIVOTBY'
  ).split(' '),
);

/** Newer ones that carry a second prefix. */
const NEWER_SHEET = new Set(['FILTER', 'SORT']);

/**
 * The add-in's own functions: Excel stores those of JavaScript add-ins as `_xldudf_NAMESPACE_NAME`, every point an underline
 * (office-js issue 6655, Excel-Custom-Functions issue 108). Other add-ins' stay as they are: where their namespaces end is not said.
 */
const NAMESPACE = 'KAOJI';
const STORED_PREFIX = `_xldudf_${NAMESPACE}_`;

/** A formula of a file as people write it: without `_xlfn.`, `_xlws.` and `_xlpm.`, the add-in's functions by their names. */
export function plainFunctionNames(formula: string): string {
  if (!/_xl/i.test(formula)) return formula;
  return mapNames(formula, (name) =>
    name.toUpperCase().startsWith(STORED_PREFIX.toUpperCase())
      ? `${NAMESPACE}.${name.slice(STORED_PREFIX.length)}`
      : name.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, ''),
  );
}

/** The other way: what a file has to say so that Excel knows the newer functions, the add-in's, and the parameters of LET and LAMBDA. */
export function fileFunctionNames(formula: string): string {
  if (!mayCallNewer(formula)) return formula;
  const parameters = parameterNames(formula);
  return mapNames(formula, (name, next) => {
    if (next === '(') {
      const upper = name.toUpperCase();
      if (NEWER.has(upper)) return `_xlfn.${upper}`;
      if (NEWER_SHEET.has(upper)) return `_xlfn._xlws.${upper}`;
      if (upper.startsWith(`${NAMESPACE}.`)) return STORED_PREFIX + name.slice(NAMESPACE.length + 1).replaceAll('.', '_');
    }
    return parameters.has(name.toLowerCase()) ? `_xlpm.${name}` : name;
  });
}

/** A quick look for anything before a bracket that has another name in files; most formulas have none, and need not be cut into pieces. */
function mayCallNewer(formula: string): boolean {
  for (let bracket = formula.indexOf('('); bracket >= 0; bracket = formula.indexOf('(', bracket + 1)) {
    let end = bracket;
    while (end > 0 && formula[end - 1]?.trim() === '') end -= 1;
    let start = end;
    while (start > 0 && isOfName(formula.charCodeAt(start - 1))) start -= 1;
    if (start < end && isNewer(formula.slice(start, end).toUpperCase())) return true;
  }
  return false;
}

function isNewer(name: string): boolean {
  return NEWER.has(name) || NEWER_SHEET.has(name) || name.startsWith(`${NAMESPACE}.`);
}

/** A letter, a digit, _ . or \, by its code; beyond ASCII anything, which at worst has the formula looked at closely. */
function isOfName(code: number): boolean {
  return (
    code > 127 ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 46 ||
    code === 92
  );
}

function mapNames(formula: string, change: (name: string, next: string) => string): string {
  return formulaPieces(formula)
    .map((piece) => (piece.kind === 'name' ? change(piece.text, piece.next) : piece.text))
    .join('');
}

/** Names that LET and LAMBDA introduce: in LET every second argument, in LAMBDA each but the last. */
function parameterNames(formula: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open: { caller: string; commas: number }[] = [];
  let before = '';
  for (const piece of formulaPieces(formula)) {
    const inside = open.at(-1);
    if (piece.text === '(' || piece.text === '{') open.push({ caller: before.toUpperCase(), commas: 0 });
    else if (piece.text === ')' || piece.text === '}') open.pop();
    else if (piece.text === ',' && inside !== undefined) inside.commas += 1;
    else if (piece.kind === 'name' && piece.next === ',' && inside !== undefined && (before === '(' || before === ',')) {
      if (inside.caller === 'LAMBDA' || (inside.caller === 'LET' && inside.commas % 2 === 0)) found.add(piece.text.toLowerCase());
    }
    if (piece.text.trim() !== '') before = piece.text;
  }
  return found;
}
