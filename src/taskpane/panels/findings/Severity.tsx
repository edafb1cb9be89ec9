import { Icon } from 'office-ui-fabric-react/lib/Icon';
import type { Severity } from '../../../assessment/findings/finding';
import type { PaneCode } from '../../../messages/pane/pane';
import { useWords } from '../shared/words';

/** Shape, word and colour of each severity: never the colour alone. */
const signs = {
  error: { icon: 'StatusErrorFull', word: 'PANE-ERROR' },
  warning: { icon: 'WarningSolid', word: 'PANE-WARNING' },
  notice: { icon: 'InfoSolid', word: 'PANE-NOTICE' },
} as const satisfies Record<Severity, { icon: string; word: PaneCode }>;

export const severities: readonly Severity[] = ['error', 'warning', 'notice'];

export function SeveritySign({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const say = useWords();
  const { icon, word } = signs[severity];
  return (
    <span className={`severity severity-${severity}`}>
      <Icon iconName={icon} aria-hidden="true" />
      <span>{say(word)}</span>
      {count === undefined ? null : <span className="count">{count}</span>}
    </span>
  );
}
