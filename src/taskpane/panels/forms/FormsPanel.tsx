import { NothingYet } from '../shared/NothingYet';
import { usePane } from '../shared/use-session';
import { chosenForm } from '../../session/forms/shown';
import { FormCard } from './FormCard';
import { FormList } from './FormList';
import { UpdatePreview } from './UpdatePreview';

/** 出表: the list of standard tables, or the one that is chosen, or what 更新 would change. */
export function FormsPanel() {
  const forms = usePane((state) => state.forms);
  const checked = usePane((state) => state.assessment !== null);
  if (!checked || forms === null) return <NothingYet />;
  if (forms.updates !== null) return <UpdatePreview updates={forms.updates} />;
  const chosen = chosenForm(forms);
  return chosen === undefined ? <FormList forms={forms} /> : <FormCard key={chosen.form.sheet} listed={chosen} forms={forms} />;
}
