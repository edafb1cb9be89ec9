import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { Spinner } from 'office-ui-fabric-react/lib/Spinner';
import { useWords } from '../panels/shared/words';
import type { Opening } from './use-opening';

/** How far the opening of a file has come, and 取消. */
export function OpeningLine({ opening: { progress, cancel } }: { readonly opening: Opening }) {
  const say = useWords();
  const words =
    progress === null || progress.of === 0
      ? say('PANE-READING')
      : say(`PANE-PHASE-${progress.phase}`, { percent: Math.floor((progress.done / progress.of) * 100) });
  return (
    <div className="opening">
      <Spinner label={words} />
      <DefaultButton data-testid="btn-cancel-open" text={say('PANE-CANCEL')} onClick={cancel} />
    </div>
  );
}
