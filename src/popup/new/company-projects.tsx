import { useSignal } from '@preact/signals';
import { ALL_PROJECTS, entriesOfCompany, projectsOnPage } from '../../domain/company-projects.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { CompanyRule, ReferenceSet } from '../../domain/reference-set.ts';
import { activeTab } from '../../platform/active-tab.ts';
import { readCompanyProjects } from '../../platform/company-projects.ts';
import { message, plural } from '../../platform/message.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { exactClockOf } from '../../ui/more-texts.ts';
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
      <summary>{message('companyProjects')}</summary>
      <div class="stack">
        <p class="quiet">{message('companyProjectsHint')}</p>
        <Rule rule={typed.value} onChange={change} />
        <div class="row">
          <Button onPress={readPage}>
            {read.value === null ? message('readFromPage') : message('readFromPageAgain')}
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
        label={message('ruleStart')}
        name="rule-start"
        value={rule.startsWith}
        onInput={(startsWith) => onChange({ startsWith })}
      />
      <LabelledField
        label={message('rulePart')}
        name="rule-part"
        value={rule.contains}
        onInput={(contains) => onChange({ contains })}
      />
      <LabelledField
        label={message('ruleExcept')}
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
        <Message
          name="ruleFoundAt"
          values={{ found: <b>{plural('ruleFound', labels.length, { found: count })}</b>, time: exactClockOf(seenAt) }}
        />
      </p>
      {count === 0 && <p class="fault">{message('ruleFitsNone')}</p>}
      {count > MOST && <p class="fault">{message('ruleFitsTooMany', { most: MOST })}</p>}
      {!isComplete && <p class="fault">{message('companyProjectsPart')}</p>}
    </>
  );
}
