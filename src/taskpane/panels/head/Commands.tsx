import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { useCallback, useRef } from 'react';
import { TaskProgress } from './TaskProgress';
import { WriteAsMenu } from './WriteAsMenu';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** 撤销, and below it what it takes back; as much of it as there is room for, for the tooltip says it whole. */
function UndoLabel() {
  const say = useWords();
  const undoable = usePane((state) => state.undoable);
  return (
    <span className="undo-label">
      <span>{say('PANE-UNDO')}</span>
      {undoable === null ? null : <small>{say(undoable)}</small>}
    </span>
  );
}

/** 校验 · 计分, and what it writes · 出表 · 撤销. While the pane is busy the buttons keep the focus but do nothing. */
export function Commands() {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy);
  const undoable = usePane((state) => state.undoable);
  const toolbar = useRef<HTMLDivElement>(null);
  const focusFirst = useCallback(() => toolbar.current?.querySelector('button')?.focus(), []);
  const unless = (off: boolean, act: () => Promise<void>) => ({
    disabled: off || busy !== null,
    allowDisabledFocus: true,
    onClick: () => {
      if (!off && session.getState().busy === null) void act();
    },
  });
  return (
    <>
      <div ref={toolbar} className="commands" role="toolbar" aria-label={say('PANE-COMMANDS')}>
        <DefaultButton
          data-testid="btn-check"
          iconProps={{ iconName: 'Search' }}
          text={say('PANE-CHECK')}
          title={say('PANE-CHECK-HINT')}
          {...unless(false, () => session.check())}
        />
        <span className="split">
          <PrimaryButton
            data-testid="btn-score"
            iconProps={{ iconName: 'Calculator' }}
            text={say('PANE-SCORE')}
            title={say('PANE-SCORE-HINT')}
            {...unless(false, () => session.score())}
          />
          <WriteAsMenu />
        </span>
        <DefaultButton
          data-testid="btn-forms"
          iconProps={{ iconName: 'Print' }}
          text={say('PANE-FORMS')}
          title={say('PANE-FORMS-HINT')}
          {...unless(false, () => session.forms.open())}
        />
        <DefaultButton
          data-testid="btn-undo"
          iconProps={{ iconName: 'Undo' }}
          text={say('PANE-UNDO')}
          {...(undoable === null ? {} : { ariaLabel: say('PANE-UNDO-WHAT', { what: undoable }), onRenderText: () => <UndoLabel /> })}
          title={undoable === null ? say('PANE-UNDO-NONE') : say('PANE-UNDO-HINT', { what: undoable })}
          {...unless(undoable === null, () => session.history.undo())}
        />
      </div>
      <TaskProgress onGone={focusFirst} />
    </>
  );
}
