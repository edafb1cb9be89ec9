import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useEffect, useState } from 'react';
import type { PaneCode } from '../../../messages/pane/pane';
import { usePane } from '../shared/use-session';
import { useWords } from '../shared/words';

const KEPT_AT = 'kaoji.first-steps';

const steps = ['PANE-STEP-CHECK', 'PANE-STEP-MEND', 'PANE-STEP-SCORE', 'PANE-STEP-EXPLAIN'] as const satisfies readonly PaneCode[];

/** The four steps of the work, the next of them set apart; goes away by itself once they have been gone through, or by ×. */
export function FirstSteps() {
  const say = useWords();
  const [isOver, setOver] = useState(() => localStorage.getItem(KEPT_AT) !== null);
  const hasErrors = usePane((state) => state.assessment?.findings.some(({ severity }) => severity === 'error') ?? false);
  const isChecked = usePane((state) => state.assessment !== null);
  const isScored = usePane((state) => state.result !== null);
  const isExplained = usePane((state) => state.result !== null && state.derivation !== null);
  const end = () => {
    localStorage.setItem(KEPT_AT, 'over');
    setOver(true);
  };
  useEffect(() => {
    if (isExplained) localStorage.setItem(KEPT_AT, 'over');
  }, [isExplained]);
  if (isOver) return null;
  const next = isScored ? 3 : !isChecked ? 0 : hasErrors ? 1 : 2;
  return (
    <section className="first-steps" aria-label={say('PANE-STEPS')} data-testid="first-steps">
      <ol>
        {steps.map((step, index) => (
          <li key={step} aria-current={index === next ? 'step' : undefined}>
            {say(step)}
          </li>
        ))}
      </ol>
      <button type="button" className="link" aria-label={say('PANE-STEPS-CLOSE')} title={say('PANE-STEPS-CLOSE')} onClick={end}>
        <Icon iconName="Cancel" aria-hidden="true" />
      </button>
    </section>
  );
}
