import { MessageBarButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { useWords } from './shared/words';

/** A panel that could not be fetched: why, and the way on. */
export function PartMissing({ onAgain }: { readonly onAgain: () => void }) {
  const say = useWords();
  return (
    <MessageBar
      data-testid="part-missing"
      messageBarType={MessageBarType.error}
      isMultiline
      actions={
        <MessageBarButton data-testid="btn-part-again" onClick={onAgain}>
          {say('PANE-PANEL-AGAIN')}
        </MessageBarButton>
      }
    >
      {say('PANE-PANEL-MISSING')}
    </MessageBar>
  );
}
