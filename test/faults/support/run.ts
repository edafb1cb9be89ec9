import type { Act } from './acts';
import { LEDGER, type Command } from './commands';
import { contentsOnly, differences, marksIn, type Contents } from './contents';
import { Desk, type Pane, type Said } from './desk';
import type { Fault } from './kinds';
import { untrue, type Outcome } from './truth';

/** How a command ends when nothing goes wrong. */
interface Calm {
  /** How many actions each of its requests has. */
  readonly sizes: readonly number[];
  readonly before: Contents;
  readonly saidBefore: Said;
  readonly after: Contents;
  readonly said: Said;
  /** What 计分 makes of the workbook as it was before the command, and as it is after it. */
  readonly scored: readonly Contents[];
  readonly scoredSaid: readonly Said[];
}

interface Scored {
  readonly contents: Contents;
  readonly said: Said;
}

/** What 计分 makes of a workbook, by what was done in it before: at every desk the same. */
const scoredAfter = new Map<string, Promise<Scored>>();
const numbers = new Map<unknown, number>();

/** The same number for the same thing. */
function numberOf(thing: unknown): number {
  const number = numbers.get(thing) ?? numbers.size;
  numbers.set(thing, number);
  return number;
}

/** What 计分 makes of the workbook of a command after some acts; `score` does them, and is asked only where nobody has done them yet. */
function scoredOnce({ sheets, payload }: Command, acts: readonly Act[], score: () => Promise<Scored>): Promise<Scored> {
  const done = [sheets ?? LEDGER, payload, ...acts].map(numberOf).join(' ');
  const scored = scoredAfter.get(done) ?? score();
  scoredAfter.set(done, scored);
  return scored;
}

/** What came of a command with a fault. */
export interface Run {
  readonly command: string;
  readonly fault: Fault;
  /** The request with which the fault began, from 0. */
  readonly at: number;
  readonly outcome: Outcome;
  /** Of what is in between: how it differs from before, the first of it. */
  readonly differs: readonly string[];
  /** What is bad about it; empty for a run that is as it has to be. */
  readonly bad: readonly string[];
  readonly said: Said;
}

/** Runs commands with faults, each on a workbook and a pane of its own. */
export class FaultRuns {
  private readonly desk = Desk.create();
  private readonly calm = new Map<Command, Calm>();

  /** How many requests a command makes when nothing goes wrong. */
  async requests(command: Command): Promise<number> {
    return (await this.sizes(command)).length;
  }

  /** How many actions each of its requests has then. */
  async sizes(command: Command): Promise<readonly number[]> {
    return (await this.undisturbed(command)).sizes;
  }

  async run(command: Command, fault: Fault, at: number): Promise<Run> {
    if (fault.closes === true) return this.reopened(command, fault, at);
    const calm = await this.undisturbed(command);
    const { desk } = this;
    const pane = await this.prepared(command);
    pane.wire.treat((request) => fault.treat(request, at));
    const ended = await pane.does(() => command.act(pane, desk));
    pane.wire.treat();
    const now = await desk.contents();
    const { said } = pane;
    const outcome = outcomeOf(now, calm);
    const bad = ended ? [...untrue(said, outcome, calm), ...silent(said, outcome, calm)] : ['hung'];
    if (ended) {
      if (pane.wire.release() > 0) {
        await pane.does(() => someTurns());
        if (differences(now, await desk.contents()).length > 0) bad.push('a late answer changed the workbook');
      }
      bad.push(...(await this.recovered(command, pane, outcome, calm)));
      bad.push(...(await this.scoresNext(pane, calm)));
    }
    const differs = outcome === 'between' ? differences(calm.before, now).slice(0, 4) : [];
    return { command: command.name, fault, at, outcome, differs, bad, said };
  }

  /** Somebody else acts before request `at` of a command. `hung`: the command does not end. */
  async beside(
    command: Command,
    at: number,
    act: (desk: Desk) => void,
  ): Promise<{ readonly pane: Pane; readonly desk: Desk; readonly hung: boolean }> {
    const { desk } = this;
    const pane = await this.prepared(command);
    pane.wire.treat(({ index }) => {
      if (index === at) act(desk);
      return { kind: 'pass' };
    });
    const ended = await pane.does(() => command.act(pane, desk));
    pane.wire.treat();
    return { pane, desk, hung: !ended };
  }

  /** How the workbook stands before a command and after it, when nothing goes wrong. */
  async ends(command: Command): Promise<{ readonly before: Contents; readonly after: Contents }> {
    return this.undisturbed(command);
  }

  /** The pane is closed at a request, and another is opened: what is bad about that one, about 恢复 in it, and about 计分 after it. */
  private async reopened(command: Command, fault: Fault, at: number): Promise<Run> {
    const calm = await this.undisturbed(command);
    const closed = await this.prepared(command);
    closed.wire.treat((request) => fault.treat(request, at));
    await closed.does(() => command.act(closed, this.desk), { letTimePass: false });
    closed.close();
    const found = await this.desk.contents();
    const outcome = outcomeOf(found, calm);
    const differs = outcome === 'between' ? differences(calm.before, found).slice(0, 4) : [];
    const pane = await this.desk.pane({ payload: command.payload });
    const ended = await pane.does((session) => session.start());
    const { said } = pane;
    const run = { command: command.name, fault, at, outcome, differs, said };
    if (!ended) return { ...run, bad: ['the new pane hangs'] };
    const bad: string[] = [];
    if (outcome === 'between' && said.lost.length === 0) bad.push('in between, and not a word');
    const isOfChoices = pane.session.getState().lost.every(({ code }) => code === 'PANE-UNFINISHED-CHOICES');
    if (said.lost.length > 0 && said.lostPlaces.length === 0 && !isOfChoices) bad.push('no cells are named');
    if (pane.session.getState().lost.some(({ restorable }) => restorable)) {
      await pane.does((session) => session.history.restore());
      const part = pane.said.status.includes('没有记下') ? contentsOnly : (all: Contents) => all;
      const now = part(await this.desk.contents());
      const left = [calm.before, calm.after].map((end) => differences(part(end), now)).sort((a, b) => a.length - b.length)[0] ?? [];
      if (left.length > 0) bad.push(`not put back: ${left.slice(0, 4).join(' | ')}`);
    } else if (said.lost.length > 0) {
      await pane.does((session) => session.history.seen(0));
    }
    await pane.does((session) => session.check());
    if (pane.said.lost.length > 0) bad.push(`still listed: ${pane.said.lost.join()}`);
    bad.push(...(await this.scoresNext(pane, calm)));
    return { ...run, bad };
  }

  private async undisturbed(command: Command): Promise<Calm> {
    const known = this.calm.get(command);
    if (known !== undefined) return known;
    const { desk } = this;
    const scoredBefore = await scoredOnce(command, command.before ?? [], async () => {
      const first = await this.prepared(command);
      if (command.opens === true) await first.does((session) => session.start());
      await first.does((session) => session.score());
      return { contents: await desk.contents(), said: first.said };
    });
    const pane = await this.prepared(command);
    const before = await desk.contents();
    const saidBefore = pane.said;
    const sizes: number[] = [];
    pane.wire.treat(({ actions }) => {
      sizes.push(actions);
      return { kind: 'pass' };
    });
    const step = pane.session.getState().undoable;
    if (!(await pane.does(() => command.act(pane, desk)))) throw new Error(`${command.name} hangs without a fault`);
    pane.wire.treat();
    const leaves = command.repeats !== true && pane.session.getState().undoable !== step ? 'step' : 'nothing';
    if (leaves !== command.leaves) throw new Error(`${command.name} leaves ${leaves} for 撤销: it stands in the wrong list of commands`);
    const after = await desk.contents();
    const { said } = pane;
    const scoredThen = await scoredOnce(command, [...(command.before ?? []), command.act], async () => {
      await pane.does((session) => session.score());
      return { contents: await desk.contents(), said: pane.said };
    });
    const both = [scoredBefore, scoredThen];
    const calm: Calm = {
      sizes,
      before,
      saidBefore,
      after,
      said,
      scored: both.map(({ contents }) => contents),
      scoredSaid: both.map((scored) => scored.said),
    };
    this.calm.set(command, calm);
    return calm;
  }

  private async prepared(command: Command): Promise<Pane> {
    await this.desk.open(command.sheets ?? LEDGER);
    const pane = await this.desk.pane({ payload: command.payload });
    if (command.opens !== true) await pane.does((session) => session.start());
    for (const act of command.before ?? []) await pane.does(() => act(pane, this.desk));
    return pane;
  }

  /** What is in between can be put back: by 恢复, or by the same command again. */
  private async recovered(command: Command, pane: Pane, outcome: Outcome, calm: Calm): Promise<string[]> {
    const { said } = pane;
    if (outcome !== 'between' && said.lost.length === 0) return [];
    const { lost } = pane.session.getState();
    if (lost.some(({ restorable }) => restorable)) await pane.does((session) => session.history.restore());
    else if (lost.length > 0) await pane.does((session) => session.history.seen(0));
    else if (command.repeats === true) await pane.does(() => command.act(pane, this.desk));
    else return ['in between, and nothing offers to put it back'];
    const now = await this.desk.contents();
    const left = [differences(calm.before, now), differences(calm.after, now)].sort((a, b) => a.length - b.length)[0] ?? [];
    return left.length === 0 ? [] : [`not put back: ${left.slice(0, 4).join(' | ')}`];
  }

  private async scoresNext(pane: Pane, calm: Calm): Promise<string[]> {
    if (!(await pane.does((session) => session.score()))) return ['the next 计分 hangs'];
    const { status, notice } = pane.said;
    const isAsEver = calm.scoredSaid.some((each) => each.status === status || (notice !== null && each.notice === notice));
    if (!isAsEver) return [`the next 计分 fails: ${notice ?? status}`];
    if (marksIn(this.desk.extras).length > 0) return ['after the next 计分 a mark of an unfinished write still stands'];
    const now = await this.desk.contents();
    const stays = notice !== null && calm.scoredSaid.some((each) => each.notice === notice);
    // A scheme that only checks: nothing is written.
    const left =
      [...calm.scored, ...(stays ? [calm.before] : [])]
        .map((expected) => differences(expected, now))
        .sort((a, b) => a.length - b.length)[0] ?? [];
    return left.length === 0 ? [] : [`the next 计分 gives something else: ${left.slice(0, 4).join(' | ')}`];
  }
}

async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

function outcomeOf(now: Contents, calm: Calm): Outcome {
  if (differences(now, calm.after).length === 0) return 'complete';
  return differences(now, calm.before).length === 0 ? 'before' : 'between';
}

/** Something was not done, and nobody says so. */
function silent(said: Said, outcome: Outcome, calm: Calm): string[] {
  const isAsEver = JSON.stringify(said) === JSON.stringify(calm.said);
  if (outcome === 'complete' && (isAsEver || differences(calm.before, calm.after).length > 0)) return [];
  const saysSomething = said.notice !== null || said.lost.length > 0 || said.status !== calm.saidBefore.status;
  return saysSomething ? [] : [`${outcome}, and not a word`];
}
