import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useMemo, useState, type ReactNode } from 'react';
import type { Finding } from '../../../assessment/findings/finding';
import { distinct, toggleSeverity, type FindingFilter } from '../../session/findings/finding-filter';
import { severities, SeveritySign } from './Severity';
import { Choice } from '../shared/choice/Choice';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const ALL = ' all';

interface Props {
  readonly findings: readonly Finding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  /** What stands in their row besides. */
  readonly children?: ReactNode;
}

/** Counts by severity in one line behind a funnel; opened, each is a switch, and a unit and a ledger can be chosen. */
export function FindingFilters({ findings, filter, onFilter, children }: Props) {
  const say = useWords();
  const units = useMemo(() => distinct(findings, 'unit'), [findings]);
  const ledgers = useMemo(() => distinct(findings, 'ledger'), [findings]);
  const [isOpen, setOpen] = useState(false);
  const isFiltering = filter.severities.size > 0 || filter.unit !== null || filter.ledger !== null || filter.text !== '';
  const counts = severities.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  if (!isOpen && !isFiltering)
    return (
      <div className="filter-row">
        <button
          type="button"
          className="filter-line"
          title={say('PANE-FILTER')}
          aria-expanded={false}
          data-testid="btn-filter"
          onClick={() => setOpen(true)}
        >
          <Icon iconName="Filter" aria-hidden="true" />
          <span>{say('PANE-FILTER')}</span>
          {counts.map((one) => (
            <SeveritySign key={one.severity} {...one} />
          ))}
        </button>
        <Steps />
        {children}
      </div>
    );
  return (
    <div className="filters">
      <div className="filter-row">
        <input
          type="search"
          className="search"
          aria-label={say('PANE-FINDINGS-SEARCH')}
          placeholder={say('PANE-FINDINGS-SEARCH')}
          value={filter.text}
          autoFocus={isOpen}
          data-testid="finding-search"
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
        />
        <Steps />
        {children}
      </div>
      <div className="severity-filter" role="group" aria-label={say('PANE-FILTER-SEVERITY')}>
        {counts.map(({ severity, count }) => (
          <button
            key={severity}
            type="button"
            className="chip"
            aria-pressed={filter.severities.has(severity)}
            onClick={() => onFilter(toggleSeverity(filter, severity))}
          >
            <SeveritySign severity={severity} count={count} />
          </button>
        ))}
      </div>
      <div className="pickers">
        <Picker
          label={say('PANE-FILTER-UNIT')}
          all={say('PANE-ALL-UNITS')}
          values={units}
          value={filter.unit}
          onPick={(unit) => onFilter({ ...filter, unit })}
        />
        <Picker
          label={say('PANE-FILTER-LEDGER')}
          all={say('PANE-ALL-LEDGERS')}
          values={ledgers}
          value={filter.ledger}
          onPick={(ledger) => onFilter({ ...filter, ledger })}
        />
      </div>
    </div>
  );
}

/** 上一条, 下一条: what Shift+F8 and F8 do in the pane. */
function Steps() {
  const say = useWords();
  const session = useSession();
  const step = (by: 1 | -1, label: string, iconName: string) => (
    <button type="button" className="step" aria-label={label} title={label} onClick={() => void session.findings.step(by)}>
      <Icon iconName={iconName} aria-hidden="true" />
    </button>
  );
  return (
    <div className="steps">
      {step(-1, say('PANE-STEP-BACK'), 'ChevronUp')}
      {step(1, say('PANE-STEP-ON'), 'ChevronDown')}
    </div>
  );
}

interface PickerProps {
  readonly label: string;
  readonly all: string;
  readonly values: readonly string[];
  readonly value: string | null;
  readonly onPick: (value: string | null) => void;
}

function Picker({ label, all, values, value, onPick }: PickerProps) {
  if (values.length < 2 && value === null) return null;
  return (
    <Choice
      label={label}
      quiet
      options={[{ key: ALL, text: all }, ...values.map((text) => ({ key: text, text }))]}
      chosen={value ?? ALL}
      onChoose={(key) => onPick(key === ALL ? null : key)}
    />
  );
}
