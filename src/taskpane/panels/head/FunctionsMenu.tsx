import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const HELP = 'help/index.html';

/** 函数: 插入实时结果 · 转为数值 · 函数说明. */
export function FunctionsMenu() {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy);
  const hasFunctions = usePane((state) => state.hasFunctions);
  const hasAssessment = usePane((state) => state.assessment !== null);
  return (
    <DefaultButton
      data-testid="functions-menu"
      text={say('PANE-FUNCTIONS')}
      title={say('PANE-FUNCTIONS-HINT')}
      disabled={busy !== null}
      allowDisabledFocus
      menuProps={{
        items: [
          {
            key: 'insert',
            text: say('PANE-FUNCTIONS-INSERT'),
            disabled: !hasFunctions || !hasAssessment,
            onClick: () => void session.formulas.insert(),
          },
          { key: 'freeze', text: say('PANE-FUNCTIONS-FREEZE'), onClick: () => void session.formulas.previewFreeze() },
          { key: 'help', text: say('PANE-FUNCTIONS-HELP'), href: HELP, target: '_blank' },
        ],
      }}
    />
  );
}
