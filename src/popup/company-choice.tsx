import { useSignal } from '@preact/signals';
import type { Company } from '../domain/integration.ts';
import { message, plural } from '../platform/message.ts';
import { Button } from '../ui/button.tsx';
import { companyNameOf } from '../ui/texts.ts';

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
          {message('companyQuestion')}
        </h2>
        <p class="quiet">{message('companyQuestionHint')}</p>
      </div>
      {companies.length >= WORTH_A_SEARCH && (
        <label class="field">
          {message('findCompany')}
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
      <ul class="companies" aria-label={message('companies')} hidden={found.length === 0}>
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
      {found.length > MOST_SHOWN && <p class="quiet">{plural('moreCompanies', found.length - MOST_SHOWN)}</p>}
      {found.length === 0 && (
        <p class="quiet" role="status">
          {message('noCompanyFound')}
        </p>
      )}
      <div class="row">
        <Button kind="bare" onPress={() => onChoose(null)}>
          {message('noneOfCompanies')}
        </Button>
      </div>
    </section>
  );
}

/** The button that led here is gone, and the focus with it. The same function each time: Preact calls it once. */
function focus(question: HTMLElement | null): void {
  question?.focus();
}
