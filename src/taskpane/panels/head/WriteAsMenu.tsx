import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { WRITE_AS } from '../../../assessment/choices/settings';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** Beside 计分: results as 数值 · 公式. */
export function WriteAsMenu() {
  const say = useWords();
  const session = useSession();
  const writeAs = usePane((state) => state.writeAs);
  const busy = usePane((state) => state.busy !== null);
  const scores = usePane((state) => state.assessment?.scheme.scores === true);
  if (!scores) return null;
  return (
    <PrimaryButton
      data-testid="write-as"
      className="write-as"
      ariaLabel={say('PANE-WRITE-AS')}
      title={say('PANE-WRITE-AS-HINT')}
      disabled={busy}
      allowDisabledFocus
      menuProps={{
        items: WRITE_AS.map((as) => ({
          key: as,
          text: say(as === 'values' ? 'PANE-WRITE-AS-VALUES' : 'PANE-WRITE-AS-FORMULAS'),
          canCheck: true,
          isChecked: as === writeAs,
          onClick: () => {
            if (as !== writeAs) void session.choices.setWriteAs(as);
          },
        })),
      }}
    />
  );
}
