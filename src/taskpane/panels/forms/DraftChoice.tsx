import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** 草稿: what is not complete is printed all the same, and says so. */
export function DraftChoice({ draft }: { readonly draft: boolean }) {
  const say = useWords();
  const session = useSession();
  return (
    <Checkbox
      className="form-draft"
      label={say('PANE-FORM-DRAFT')}
      checked={draft}
      onChange={(_, checked) => session.forms.setDraft(checked === true)}
    />
  );
}
