import { useState, type ReactNode } from 'react';
import { useWords } from './words';

/** Shows the first `size` entries of a list and a button for the next, so that thousands of entries cost nothing until they are wanted. */
export function Paged<T>({
  entries,
  size,
  atLeast = 0,
  children,
}: {
  readonly entries: readonly T[];
  readonly size: number;
  /** So many are shown in any case. */
  readonly atLeast?: number;
  readonly children: (entry: T, index: number) => ReactNode;
}) {
  const say = useWords();
  const [wanted, setShown] = useState(size);
  const shown = Math.max(wanted, atLeast);
  const rest = entries.length - shown;
  return (
    <>
      {entries.slice(0, shown).map(children)}
      {rest > 0 ? (
        <li className="more" role="presentation">
          <button type="button" className="link" onClick={() => setShown(shown + size)}>
            {say('PANE-MORE', { count: Math.min(size, rest), rest })}
          </button>
        </li>
      ) : null}
    </>
  );
}
