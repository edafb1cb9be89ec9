import { excelCode, isRequestTooLarge, isTooLarge } from '../failures';
import { queueDirectory, type Directory } from '../directory';
import { checkpoint, type Control } from '../../progress';
import type { ExcelLink } from '../link';
import type { Mark } from './mark';
import { ask } from './pre-image';
import { requestsOf, weightOf, type Block, type Piece } from './requests';

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

  /** Sends the blocks, in as many requests as they take. `isLast`: the mark goes with the last action. */
  async send(blocks: readonly Block[], isLast = true): Promise<void> {
    const groups = requestsOf(blocks, this.link.payload);
    for (const [index, group] of groups.entries()) {
      checkpoint(this.control, index === 0 ? undefined : { phase: 'writing', done: index, of: groups.length });
      await this.sendTogether(group, isLast && index === groups.length - 1);
    }
  }

  private async sendTogether(blocks: readonly Block[], isLast: boolean): Promise<void> {
    try {
      await this.request(blocks, isLast);
      this.isFirst = false;
    } catch (error) {
      const halves = isRequestTooLarge(error) ? halvesOf(blocks) : null;
      if (halves === null) throw error;
      await this.sendTogether(halves[0], false);
      await this.sendTogether(halves[1], isLast);
    }
  }

  private async request(blocks: readonly Block[], isLast: boolean): Promise<void> {
    const notes: (() => void)[] = [];
    const steps = blocks.flatMap((block) => block.steps);
    const about = { kind: 'write', weight: weightOf(steps), patient: !this.isFirst } as const;
    try {
      await this.link.once(about, (context) => {
        notes.length = 0;
        const setting = context.workbook.settings.getItem(this.key);
        if (this.isFirst) setting.value = this.mark;
        else setting.load('key');
        notes.push(...blocks.flatMap(({ before }) => before.map((piece) => piece.ask(context))));
        for (const step of steps) step.queue(context);
        notes.push(...blocks.flatMap(({ after }) => after.map((piece) => piece.ask(context))));
        if (isLast) setting.delete();
        return () => {
          for (const note of notes) note();
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

function halvesOf(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] | null {
  const [first] = blocks;
  if (blocks.length > 1) {
    const half = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, half), blocks.slice(half)];
  }
  const halves = first?.halves?.() ?? null;
  return halves === null ? null : [[halves[0]], [halves[1]]];
}
