import type { FormProblem } from '../../../sheets/forms/form';
import { PlaceLink } from '../shared/PlaceLink';
import { useRows } from '../shared/use-rows';
import { useWords } from '../shared/words';

/** All that is wrong with a form, each at its cell. */
export function FormProblems({ problems }: { readonly problems: readonly FormProblem[] }) {
  const say = useWords();
  const rows = useRows('.form-problems li');
  if (problems.length === 0) return null;
  return (
    <div className="form-problems" data-testid="form-problems">
      <p className="form-wrong">{say('PANE-FORM-PROBLEMS', { count: problems.length })}</p>
      <ul ref={rows}>
        {problems.map(({ place, message, source }, index) => (
          <li key={index}>
            {source === undefined ? <PlaceLink place={place} /> : `${source.file}:${String(source.line)}`} {say(message)}
          </li>
        ))}
      </ul>
    </div>
  );
}
