import { IconButton } from 'office-ui-fabric-react/lib/Button';
import { ContextualMenuItemType, type IContextualMenuItem } from 'office-ui-fabric-react/lib/ContextualMenu';
import { download } from '../../files/download';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const FUNCTIONS_HELP = 'help/index.html';

/** ⋯: what is done once a year. 办法: 新建, 复制修改, 导入, 导出; 函数: 插入实时结果, 转为数值, 函数说明. */
export function MoreMenu({ onImport, onTerms }: { readonly onImport: () => void; readonly onTerms: () => void }) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const schemeId = usePane((state) => state.schemeId);
  const hasFunctions = usePane((state) => state.hasFunctions);
  const hasAssessment = usePane((state) => state.assessment !== null);
  const { choices, newScheme, formulas } = session;
  const ofScheme: IContextualMenuItem[] = [
    { key: 'from-workbook', text: say('PANE-SCHEME-FROM-WORKBOOK'), onClick: () => void newScheme.propose() },
    { key: 'new', text: say('PANE-SCHEME-NEW'), onClick: () => void choices.newScheme() },
    { key: 'copy', text: say('PANE-SCHEME-COPY'), disabled: schemeId === null, onClick: () => void choices.copyScheme() },
    { key: 'import', text: say('PANE-SCHEME-IMPORT'), onClick: onImport },
    { key: 'export', text: say('PANE-SCHEME-EXPORT'), disabled: schemeId === null, onClick: () => void choices.exportScheme(download) },
  ];
  const ofFunctions: IContextualMenuItem[] = [
    {
      key: 'insert',
      text: say('PANE-FUNCTIONS-INSERT'),
      disabled: !hasFunctions || !hasAssessment,
      onClick: () => void formulas.insert(),
    },
    { key: 'freeze', text: say('PANE-FUNCTIONS-FREEZE'), onClick: () => void formulas.previewFreeze() },
    { key: 'functions-help', text: say('PANE-FUNCTIONS-HELP'), href: FUNCTIONS_HELP, target: '_blank' },
  ];
  return (
    <IconButton
      data-testid="more"
      className="more-menu"
      ariaLabel={say('PANE-MORE-MENU')}
      title={say('PANE-MORE-MENU')}
      disabled={busy}
      allowDisabledFocus
      menuIconProps={{ iconName: 'More' }}
      menuProps={{
        items: [
          group('scheme', say('PANE-SCHEME'), ofScheme),
          { ...group('functions', say('PANE-FUNCTIONS'), ofFunctions), title: say('PANE-FUNCTIONS-HINT') },
          group('help', say('PANE-HELP'), [{ key: 'terms', text: say('PANE-TERMS'), onClick: onTerms }]),
        ],
      }}
    />
  );
}

function group(key: string, title: string, items: IContextualMenuItem[]): IContextualMenuItem {
  return { key, itemType: ContextualMenuItemType.Section, sectionProps: { title, items, topDivider: key !== 'scheme' } };
}
