import type { PaneRequest, Treatment } from './wire';

/**
 * The kinds of fault: R refused, L answer lost, M stopped in the middle, N never answered, H answered by no JSON, C the pane closed and
 * another opened; 1: once, ∞: from then on.
 */
export const KINDS = ['R1', 'R∞', 'L1', 'L∞', 'M1', 'M∞', 'N1', 'N∞', 'H', 'C'] as const;
export type Kind = (typeof KINDS)[number];

/** A kind in one of its forms. */
export interface Fault {
  readonly kind: Kind;
  /** Which of Excel's errors, how many of the actions, whether it was done; blank where there is one form only. */
  readonly form: string;
  /** The pane is closed by it, and another opened. */
  readonly closes?: true;
  /** What becomes of a request when the fault begins with request `at`. */
  treat(request: PaneRequest, at: number): Treatment;
}

/** The refusals, as Excel names them. */
const REFUSALS = [
  'InvalidOperationInCellEditMode',
  'GeneralException',
  'AccessDenied',
  'ItemNotFound',
  'RequestPayloadSizeLimitExceeded',
  'ActivityLimitReached',
] as const;

/** Those that may last. */
const LASTING = ['InvalidOperationInCellEditMode', 'GeneralException', 'AccessDenied'] as const;

/** The parts of its actions that a request is stopped after. */
const PARTS = [0, 0.5, 1] as const;

const pass: Treatment = { kind: 'pass' };
const refused = (code: string): Treatment => ({ kind: 'refuse', code });
const stopped = (actions: number, part: number): Treatment => ({ kind: 'stop', actions: Math.round(actions * part) });

function once(kind: Kind, form: string, treatment: (request: PaneRequest) => Treatment): Fault {
  return { kind, form, treat: (request, at) => (request.index === at ? treatment(request) : pass) };
}

function fromThenOn(kind: Kind, form: string, treatment: (request: PaneRequest) => Treatment): Fault {
  return { kind, form, treat: (request, at) => (request.index >= at ? treatment(request) : pass) };
}

/** From the request on nothing is answered and nothing later reaches the workbook; of itself Excel still does some actions. */
function closed(form: string, done: (request: PaneRequest) => boolean | number): Fault {
  return {
    kind: 'C',
    form,
    closes: true,
    treat: (request, at) => (request.index < at ? pass : { kind: 'silence', done: request.index === at && done(request) }),
  };
}

/** All kinds in all their forms. */
export const FAULTS: readonly Fault[] = [
  ...REFUSALS.map((code) => once('R1', code, () => refused(code))),
  ...LASTING.map((code) => fromThenOn('R∞', code, () => refused(code))),
  once('L1', '', () => ({ kind: 'lose' })),
  fromThenOn('L∞', '', () => ({ kind: 'lose' })),
  ...PARTS.map((part) => once('M1', String(part), ({ actions }) => stopped(actions, part))),
  ...PARTS.map((part): Fault => ({
    kind: 'M∞',
    form: String(part),
    treat: ({ index, actions }, at) => (index < at ? pass : index === at ? stopped(actions, part) : refused('GeneralException')),
  })),
  once('N1', '没有执行', () => ({ kind: 'silence', done: false })),
  once('N1', '已经执行', () => ({ kind: 'silence', done: true })),
  once('N1', '很久以后才应答', () => ({ kind: 'late' })),
  fromThenOn('N∞', '已经执行', () => ({ kind: 'silence', done: true })),
  once('H', '没有执行', () => ({ kind: 'page', done: false })),
  once('H', '已经执行', () => ({ kind: 'page', done: true })),
  closed('没有执行', () => false),
  closed('执行了一半', ({ actions }) => Math.round(actions / 2)),
  closed('已经执行', () => true),
];
