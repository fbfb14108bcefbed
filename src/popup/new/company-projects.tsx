import { useSignal } from '@preact/signals';
import { ALL_PROJECTS, entriesOfCompany, projectsOnPage } from '../../domain/company-projects.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { CompanyRule, ReferenceSet } from '../../domain/reference-set.ts';
import { activeTab } from '../../platform/active-tab.ts';
import { readCompanyProjects } from '../../platform/company-projects.ts';
import { numberText } from '../../platform/language.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { exactClockOf } from '../../ui/more-texts.ts';
import { countOf, projectCount } from '../../ui/texts.ts';
import { Failure } from '../failure.tsx';
import { LabelledField } from '../labelled-field.tsx';

/** As many as an integration can have. */
const MOST = 10_000;

interface Read {
  readonly labels: readonly string[];
  readonly isComplete: boolean;
  readonly seenAt: string;
}

/** All projects of the company, or some of them by a rule, out of what Procore's page in this tab has. */
export function CompanyProjects({
  rule,
  onRead,
}: {
  rule: CompanyRule | null;
  onRead: (set: ReferenceSet | null) => void;
}) {
  const read = useSignal<Read | null>(null);
  const typed = useSignal(rule ?? ALL_PROJECTS);
  const { problem, attempt, again } = useAttempts();
  const tell = () => {
    const found = read.value;
    if (found === null) return;
    const entries = entriesOfCompany(found.labels, typed.value);
    const isFitting = entries.length > 0 && entries.length <= MOST;
    const source = { kind: 'company', rule: typed.value } as const;
    onRead(isFitting ? { entries, source, readAt: found.seenAt, isPartial: !found.isComplete } : null);
  };
  const readPage = () =>
    attempt(async () => {
      const tab = await activeTab();
      if (tab === null) throw new ProblemError('no-permissions-tab');
      const page = await readCompanyProjects(tab.id);
      read.value = { labels: projectsOnPage(page), isComplete: page.isComplete, seenAt: page.seenAt };
      tell();
    });
  const change = (what: Partial<CompanyRule>) => {
    typed.value = { ...typed.value, ...what };
    tell();
  };
  return (
    <details open={rule !== null}>
      <summary>Or the projects of the company</summary>
      <div class="stack tight">
        <p class="quiet">
          Read in this tab, on the Permissions tab of an app: what Procore’s table lists there and its drop-down offers.
        </p>
        <Rule rule={typed.value} onChange={change} />
        <div class="row">
          <Button onPress={readPage}>
            {read.value === null ? 'Read them from Procore’s page' : 'Read them again'}
          </Button>
        </div>
        {read.value !== null && <Found read={read.value} rule={typed.value} />}
        <Failure problem={problem.value} again={again} />
      </div>
    </details>
  );
}

function Rule({ rule, onChange }: { rule: CompanyRule; onChange: (what: Partial<CompanyRule>) => void }) {
  return (
    <>
      <LabelledField
        label="Only those whose name or number starts with"
        name="rule-start"
        value={rule.startsWith}
        onInput={(startsWith) => onChange({ startsWith })}
      />
      <LabelledField
        label="contains"
        name="rule-part"
        value={rule.contains}
        onInput={(contains) => onChange({ contains })}
      />
      <LabelledField
        label="and does not contain"
        name="rule-except"
        value={rule.except}
        onInput={(except) => onChange({ except })}
      />
    </>
  );
}

function Found({ read: { labels, isComplete, seenAt }, rule }: { read: Read; rule: CompanyRule }) {
  const count = entriesOfCompany(labels, rule).length;
  return (
    <>
      <p role="status">
        <b>
          {numberText(count)} of {projectCount(labels.length)}
        </b>
        , read at {exactClockOf(seenAt)}
      </p>
      {count === 0 && <p class="fault">No project fits. Change what they start with or contain.</p>}
      {count > MOST && (
        <p class="fault">An integration takes {countOf(MOST, 'project', 'projects')} at most. Narrow them down.</p>
      )}
      {!isComplete && (
        <p class="fault">
          Procore’s drop-down may offer more than it showed. A validation of a part never counts as all.
        </p>
      )}
    </>
  );
}
