import type { UnitCard } from '../../../assessment/assessment';
import { GRADE, RANK } from '../../../language/term';
import { CONSEQUENCES } from '../../../scoring/explain/consequences';
import { DerivationTree } from './DerivationTree';
import { Choice } from '../shared/choice/Choice';
import { NothingYet } from '../shared/NothingYet';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/** 推导: where a number comes from and on which clause it rests. */
export function DerivationTab() {
  const say = useWords();
  const session = useSession();
  const assessment = usePane((state) => state.assessment);
  const focus = usePane((state) => state.focus);
  const derivation = usePane((state) => state.derivation);
  const stale = usePane((state) => state.stale);
  if (assessment === null) return <NothingYet />;
  if (!assessment.scheme.scores) return <p className="empty">{say('PANE-UNITS-CHECK-ONLY')}</p>;

  const items = assessment.scheme.items.map(({ name }) => name);
  const fallback = assessment.scheme.total ?? items.at(-1);
  const has = (there: (card: UnitCard) => boolean, name: string): string[] => (assessment.units.some(there) ? [name] : []);
  const offered = new Set([
    ...items,
    ...has(({ standing }) => standing !== null, RANK),
    ...has(({ grade }) => grade !== null, GRADE),
    ...has(({ consequences }) => consequences.length > 0, CONSEQUENCES),
    ...(focus === null ? [] : [focus.item]),
  ]);
  return (
    <>
      <div className="pickers">
        <Choice
          label={say('PANE-PICK-UNIT')}
          quiet
          placeholder={say('PANE-PICK-UNIT')}
          options={assessment.units.map(({ unit }) => ({ key: unit, text: unit }))}
          chosen={focus?.unit ?? null}
          onChoose={(unit) => {
            const item = focus?.item ?? fallback;
            if (item !== undefined) session.explain(unit, item);
          }}
        />
        <Choice
          label={say('PANE-PICK-ITEM')}
          quiet
          placeholder={say('PANE-PICK-ITEM')}
          options={[...offered].map((name) => ({ key: name, text: name }))}
          chosen={focus?.item ?? null}
          disabled={focus === null}
          onChoose={(item) => {
            if (focus !== null) session.explain(focus.unit, item);
          }}
        />
      </div>
      {focus === null ? (
        <p className="empty">{say('PANE-DERIVATION-EMPTY')}</p>
      ) : derivation === null ? (
        <p className="empty">{say('PANE-DERIVATION-NONE', { ...focus })}</p>
      ) : (
        <>
          {stale.length > 0 ? <p className="hint">{say('PANE-DERIVATION-NOW')}</p> : null}
          <DerivationTree key={`${focus.unit}\n${focus.item}`} derivation={derivation} label={say('PANE-DERIVATION-TREE', { ...focus })} />
        </>
      )}
    </>
  );
}
