import { MessageBarButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { Component, type ReactNode } from 'react';
import { useWords } from './shared/words';

interface Props {
  readonly children: ReactNode;
}

/** Catches a panel that fails to draw, so that the pane never goes blank; the session behind it goes on. */
export class Guard extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken onAgain={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const say = useWords();
  return (
    <MessageBar
      messageBarType={MessageBarType.error}
      isMultiline
      actions={<MessageBarButton onClick={onAgain}>{say('PANE-SHOW-AGAIN')}</MessageBarButton>}
    >
      {say('PANE-BROKEN')}
    </MessageBar>
  );
}
