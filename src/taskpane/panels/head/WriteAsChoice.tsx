import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { useId } from 'react';
import { WRITE_AS } from '../../../assessment/choices/settings';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** 计分结果写成 数值 · 公式. */
export function WriteAsChoice() {
  const say = useWords();
  const session = useSession();
  const label = useId();
  const writeAs = usePane((state) => state.writeAs);
  const busy = usePane((state) => state.busy !== null);
  const scores = usePane((state) => state.assessment?.scheme.scores === true);
  if (!scores) return null;
  return (
    <div className="write-as" title={say('PANE-WRITE-AS-HINT')}>
      <span id={label}>{say('PANE-WRITE-AS')}</span>
      <ChoiceGroup
        ariaLabelledBy={label}
        selectedKey={writeAs}
        options={WRITE_AS.map((as) => ({
          key: as,
          text: say(as === 'values' ? 'PANE-WRITE-AS-VALUES' : 'PANE-WRITE-AS-FORMULAS'),
          disabled: busy,
        }))}
        onChange={(_, option) => {
          const chosen = WRITE_AS.find((as) => as === option?.key);
          if (chosen !== undefined && chosen !== writeAs) void session.choices.setWriteAs(chosen);
        }}
      />
    </div>
  );
}
