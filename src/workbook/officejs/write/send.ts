import { excelCode, isRequestTooLarge, isTooLarge } from '../failures';
import { queueDirectory, type Directory } from '../directory';
import { checkpoint, type Control } from '../../progress';
import type { ExcelLink } from '../link';
import type { Mark } from './mark';
import { ask, type Piece } from './pre-image';
import { grouped, weightOf, type WriteStep } from './requests';

/** What goes out in one request, and what comes back with its answer. */
interface Part {
  readonly steps: readonly WriteStep[];
  /** Asked before the steps. */
  readonly asked: readonly Piece[];
  /** Asked after them. */
  readonly answers: readonly Piece[];
  /** The mark goes with its last action. */
  readonly isLast: boolean;
}

/**
 * Looks at the workbook in one request, in more where the answer is too long for one; `queueMarks` puts, and takes, marks with it, after
 * everything has been looked at.
 */
export async function lookAt(
  link: ExcelLink,
  pieces: readonly Piece[],
  queueMarks: (settings: Excel.SettingCollection) => void,
): Promise<Directory> {
  const look = (together: readonly Piece[], queue: typeof queueMarks): Promise<Directory> =>
    link.once({ kind: 'read' }, (context) => {
      const directory = queueDirectory(context);
      const notes = together.map((piece) => piece.ask(context));
      queue(context.workbook.settings);
      return () => {
        for (const note of notes) note();
        return directory();
      };
    });
  let directory: Directory;
  try {
    directory = await look(weightOf(pieces) <= link.payload ? pieces : [], queueMarks);
    if (weightOf(pieces) <= link.payload) return directory;
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    // Of a request whose answer is too long everything has been done, the marks included.
    directory = await look([], isRequestTooLarge(error) ? queueMarks : () => undefined);
  }
  await ask(link, pieces);
  return directory;
}

/** Writes under a mark: begins it with the first request, asks for it with every other, takes it away with the last. */
export class MarkedWrite {
  private isFirst = true;

  constructor(
    private readonly link: ExcelLink,
    private readonly key: string,
    private readonly mark: Mark,
    private readonly control?: Control,
  ) {}

  /** Whether a request has gone through. */
  get hasWritten(): boolean {
    return !this.isFirst;
  }

  /** Sends the steps, in as many requests as they take. The first asks the pieces of `asked` before them, the last those of `answers` after. */
  async send(
    steps: readonly WriteStep[],
    {
      asked = [],
      answers = [],
      isLast = true,
    }: { readonly asked?: readonly Piece[]; readonly answers?: readonly Piece[]; readonly isLast?: boolean } = {},
  ): Promise<void> {
    const groups = grouped(steps, this.link.payload);
    for (const [index, group] of groups.entries()) {
      checkpoint(this.control, index === 0 ? undefined : { phase: 'writing', done: index, of: groups.length });
      const isEnd = index === groups.length - 1;
      await this.sendPart({
        steps: group,
        asked: index === 0 ? asked : [],
        answers: isEnd ? answers : [],
        isLast: isEnd && isLast,
      });
    }
  }

  private async sendPart(part: Part): Promise<void> {
    try {
      await this.request(part);
      this.isFirst = false;
    } catch (error) {
      const halves = isRequestTooLarge(error) ? halvesOf(part) : null;
      if (halves === null) throw error;
      for (const half of halves) await this.sendPart(half);
    }
  }

  private async request({ steps, asked, answers, isLast }: Part): Promise<void> {
    const notes: (() => void)[] = [];
    const about = { kind: 'write', weight: weightOf(steps), patient: !this.isFirst } as const;
    try {
      await this.link.once(about, (context) => {
        notes.length = 0;
        const setting = context.workbook.settings.getItem(this.key);
        if (this.isFirst) setting.value = this.mark;
        else setting.load('key');
        notes.push(...asked.map((piece) => piece.ask(context)));
        for (const step of steps) step.queue(context);
        const after = answers.map((piece) => piece.ask(context));
        if (isLast) setting.delete();
        return () => {
          for (const note of [...notes, ...after]) note();
        };
      });
    } catch (error) {
      notes.forEach(noteIfAnswered);
      throw error;
    }
  }
}

/** A batch that fails still answers what it did before; a question without an answer says so by throwing. */
function noteIfAnswered(note: () => void): void {
  try {
    note();
  } catch (error) {
    if (excelCode(error) === null) throw error;
  }
}

function halvesOf(part: Part): readonly [Part, Part] | null {
  const { steps } = part;
  if (steps.length > 1) {
    const half = Math.ceil(steps.length / 2);
    return [
      { ...part, steps: steps.slice(0, half), answers: [], isLast: false },
      { ...part, steps: steps.slice(half), asked: [] },
    ];
  }
  const halves = steps[0]?.halves?.() ?? null;
  if (halves === null) return null;
  return [
    { ...part, steps: [halves[0]], answers: [], isLast: false },
    { ...part, steps: [halves[1]], asked: [] },
  ];
}
