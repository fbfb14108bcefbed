import { useSignal } from '@preact/signals';
import type { Company } from '../domain/integration.ts';
import { Button } from '../ui/button.tsx';
import { companyNameOf, countOf } from '../ui/texts.ts';

/** More would be a long way to scroll; typing gets to the others. */
const MOST_SHOWN = 50;

/** With fewer, looking is faster than typing. */
const WORTH_A_SEARCH = 8;

/** Asks which company the page in the tab belongs to; `null` where it is none of these. */
export function CompanyChoice({
  companies,
  onChoose,
}: {
  companies: readonly Company[];
  onChoose: (companyId: string | null) => void;
}) {
  const search = useSignal('');
  const wanted = search.value.trim().toLowerCase();
  const found = companies.filter(
    (company) => company.id === wanted || companyNameOf(company).toLowerCase().includes(wanted),
  );
  return (
    <section class="stack" aria-labelledby="company-question">
      <div class="stack tight">
        <h2 id="company-question" tabIndex={-1} ref={focus}>
          Which company does this page belong to?
        </h2>
        <p class="quiet">
          The address does not say it. Look at the company’s name at the top of Procore’s page: projects are added
          there.
        </p>
      </div>
      {companies.length >= WORTH_A_SEARCH && (
        <label class="field">
          Find a company
          <input
            name="company"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={search}
            onInput={({ currentTarget }) => {
              search.value = currentTarget.value;
            }}
          />
        </label>
      )}
      <ul class="companies" aria-label="Companies" hidden={found.length === 0}>
        {found.slice(0, MOST_SHOWN).map((company) => (
          <li key={company.id}>
            <Button wide onPress={() => onChoose(company.id)}>
              <span class="company" dir="auto">
                {companyNameOf(company)}
              </span>
              <span class="quiet">{company.id}</span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p class="quiet">{countOf(found.length - MOST_SHOWN, 'more', 'more')}: type a part of the name.</p>
      )}
      {found.length === 0 && (
        <p class="quiet" role="status">
          The backend serves no company with this in its name.
        </p>
      )}
      <div class="row">
        <Button kind="bare" onPress={() => onChoose(null)}>
          None of these: use a list only
        </Button>
      </div>
    </section>
  );
}

/** The button that led here is gone, and the focus with it. The same function each time: Preact calls it once. */
function focus(question: HTMLElement | null): void {
  question?.focus();
}
