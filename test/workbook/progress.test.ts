import { atOnce, Cancelled, checkpoint, inSlices, type Sliced } from '../../src/workbook/progress';
import { follower } from '../support/slices';

function* counting(to: number, seen: number[], left: () => void = () => undefined): Sliced<number> {
  try {
    for (let done = 0; done < to; done += 1) {
      yield { phase: 'scoring', done, of: to };
      seen.push(done);
    }
    return to;
  } finally {
    left();
  }
}

describe('long work', () => {
  test('comes to the same at once and in slices', async () => {
    const [once, sliced]: [number[], number[]] = [[], []];
    expect(atOnce(counting(5, once))).toBe(5);
    const control = follower();
    expect(await inSlices(counting(5, sliced), control)).toBe(5);
    expect(sliced).toEqual(once);
    expect(control.heard).toEqual([0, 1, 2, 3, 4].map((done) => ({ phase: 'scoring', done, of: 5 })));
  });

  test('does not pause while a slice has time left', async () => {
    const control = { ...follower(), now: () => 0 };
    await inSlices(counting(1000, []), control);
    expect(control.heard).toEqual([]);
  });

  test('stops at the pause in which it is cancelled, and leaves in order', async () => {
    const seen: number[] = [];
    const left = jest.fn();
    await expect(inSlices(counting(5, seen, left), follower(3))).rejects.toThrow(Cancelled);
    expect(seen).toEqual([0, 1]);
    expect(left).toHaveBeenCalledTimes(1);
  });

  test('is not begun once it is cancelled; what is done stays done', async () => {
    const seen: number[] = [];
    const control = follower(1);
    await expect(inSlices(counting(2, seen), control)).rejects.toThrow(Cancelled);
    await expect(inSlices(counting(2, seen), control)).rejects.toThrow(Cancelled);
    expect(seen).toEqual([]);
    expect(() => checkpoint(control)).toThrow(Cancelled);
    expect(() => checkpoint(undefined)).not.toThrow();
  });

  test('passes on what goes wrong', async () => {
    function* failing(): Sliced<number> {
      yield { phase: 'scoring', done: 0, of: 1 };
      throw new RangeError('broken');
    }
    await expect(inSlices(failing(), follower())).rejects.toThrow('broken');
  });
});
