import { stride, type BooleanVector, type Vector } from '../../kernel/vector';
import { choose, chooseStates } from '../../kernel/order/comparison';
import { someState, stateAt, type States } from '../../kernel/state';
import { asBooleans } from './narrow-vector';

/** 如果: per row the branch that the condition takes, with that branch's state; a missing condition is missing. */
export function pick(condition: BooleanVector, then: Vector, otherwise: Vector, rows: number): Vector {
  const picked = pickBranch(condition, then, otherwise, rows);
  if (condition.state === null) return picked;
  const length = picked.constant ? 1 : rows;
  const step = stride(condition);
  const state = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) state[row] = stateAt(condition.state, row * step) || stateAt(picked.state, row);
  return { ...picked, state: someState(state) };
}

function pickBranch(condition: BooleanVector, then: Vector, otherwise: Vector, rows: number): Vector {
  if (then.kind === 'number' && otherwise.kind === 'number') return choose(condition.bits, condition.constant, then, otherwise, rows);
  const constant = condition.constant && then.constant && otherwise.constant;
  const length = constant ? 1 : rows;
  const [step, stepThen, stepElse] = [stride(condition), stride(then), stride(otherwise)];
  const state: States = chooseStates(condition.bits, step, then, otherwise, length);
  if (then.kind === 'text' && otherwise.kind === 'text') {
    const codes = new Int32Array(length);
    for (let row = 0; row < length; row += 1)
      codes[row] = (condition.bits[row * step] === 1 ? then.codes[row * stepThen] : otherwise.codes[row * stepElse]) ?? -1;
    return { kind: 'text', constant, codes, state };
  }
  const [yes, no] = [asBooleans(then), asBooleans(otherwise)];
  const bits = new Uint8Array(length);
  for (let row = 0; row < length; row += 1)
    bits[row] = (condition.bits[row * step] === 1 ? yes.bits[row * stepThen] : no.bits[row * stepElse]) ?? 0;
  return { kind: 'boolean', constant, bits, state };
}
