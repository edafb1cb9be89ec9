import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { download } from '../../files/download';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** 按这本工作簿新建 · 从空白新建 · 复制修改 · 导入 · 导出. */
export function SchemeMenu({ onImport }: { readonly onImport: () => void }) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy);
  const schemeId = usePane((state) => state.schemeId);
  return (
    <DefaultButton
      data-testid="scheme-menu"
      text={say('PANE-SCHEME-EDIT')}
      ariaLabel={say('PANE-SCHEME-MENU')}
      title={say('PANE-SCHEME-MENU')}
      disabled={busy !== null}
      allowDisabledFocus
      menuProps={{
        items: [
          { key: 'from-workbook', text: say('PANE-SCHEME-FROM-WORKBOOK'), onClick: () => void session.newScheme.propose() },
          { key: 'new', text: say('PANE-SCHEME-NEW'), onClick: () => void session.choices.newScheme() },
          { key: 'copy', text: say('PANE-SCHEME-COPY'), disabled: schemeId === null, onClick: () => void session.choices.copyScheme() },
          { key: 'import', text: say('PANE-SCHEME-IMPORT'), onClick: onImport },
          {
            key: 'export',
            text: say('PANE-SCHEME-EXPORT'),
            disabled: schemeId === null,
            onClick: () => void session.choices.exportScheme(download),
          },
        ],
      }}
    />
  );
}
