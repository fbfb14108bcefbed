import type { ListedProject } from '../../../domain/listed-project.ts';
import type { EntryProject } from '../../../domain/project-list.ts';
import type { PickerOption } from '../../../procore/drop-downs/picker.ts';
import { Button } from '../../../ui/button.tsx';
import { decisionText } from '../../../ui/more-texts.ts';
import { projectCount } from '../../../ui/texts.ts';
import { attempt } from '../actions.ts';
import type { Question } from '../list-comparison.ts';

/** Where the user's word goes. */
export interface Deciding {
  readonly onChoose: (choices: ReadonlyMap<EntryProject, PickerOption | null>) => Promise<void>;
  readonly onTakeOut: (project: EntryProject) => Promise<void>;
}

const MOST_SHOWN = 200;

/** The entries that nothing proves, each beside what it could be. Only the user's tick makes one of them a project. */
export function ListQuestions({ questions, ...deciding }: Deciding & { questions: readonly Question[] }) {
  const open = questions.filter(({ chosen }) => chosen === null);
  return (
    <div class="notice missing">
      <h2>{open.length === 0 ? 'All decided' : decisionText(open.length)}</h2>
      {open.length > 0 && <p>For each line, tick the matching Procore project. Lines without a tick are left out.</p>}
      <ul class="questions" aria-label="Undecided projects">
        {questions.slice(0, MOST_SHOWN).map((question) => (
          <QuestionRow key={question.project.id} {...question} {...deciding} />
        ))}
      </ul>
      {questions.length > MOST_SHOWN && <p class="quiet">and {questions.length - MOST_SHOWN} more</p>}
      <ConfirmAll
        onChoose={deciding.onChoose}
        questions={open.filter(({ like }) => like === 'spelling')}
        what="that differ only in spelling"
      />
      <ConfirmAll
        onChoose={deciding.onChoose}
        questions={open.filter(({ like }) => like === 'unsure')}
        what="that your list leaves open"
      />
    </div>
  );
}

function ConfirmAll({
  questions,
  what,
  onChoose,
}: Pick<Deciding, 'onChoose'> & { questions: readonly Question[]; what: string }) {
  if (questions.length < 2) return null;
  const choices = questions.flatMap(({ project, likely: [option] }) =>
    option === undefined ? [] : [[project, option] as const],
  );
  return (
    <Button onPress={() => attempt(() => onChoose(new Map(choices)))}>
      Confirm {projectCount(questions.length)} {what}
    </Button>
  );
}

function QuestionRow({ project, likely, chosen, onChoose, onTakeOut }: Question & Deciding) {
  const decide = (option: PickerOption | null) => onChoose(new Map([[project, option]]));
  const { number, entry } = project;
  const beside = besideText(entry);
  return (
    <li>
      <div class="row apart steady">
        <span class="name" dir="auto">
          {number !== null && <span class="quiet">{number} </span>}
          {project.name}
          {beside !== '' && <span class="quiet"> {beside}</span>}
        </span>
        <Button
          kind="bare"
          label={`“${project.name}” is not a project`}
          onPress={() => attempt(() => onTakeOut(project))}
        >
          Not a project
        </Button>
      </div>
      {likely.map((option) => (
        <label class="check" key={option.value}>
          <input
            type="checkbox"
            checked={chosen?.value === option.value}
            onChange={(event) => {
              if (event.isTrusted) void attempt(() => decide(event.currentTarget.checked ? option : null));
            }}
          />
          <span dir="auto">{option.label}</span>
        </label>
      ))}
      {entry.isUnsure && (
        <p class="quiet">
          Your list leaves this one open
          {entry.line !== undefined && (
            <>
              : <q dir="auto">{entry.line}</q>
            </>
          )}
        </p>
      )}
      {entry.isIdLost && <p class="quiet">The name alone is not enough to match it.</p>}
      {likely.length === 0 && (
        <p class="quiet">Procore’s list shows no IDs to compare with. Choose the project there by hand.</p>
      )}
    </li>
  );
}

/** "East · Phase 2": what else the line says, by which a person may know it. */
function besideText({ others = [], beside = [] }: ListedProject): string {
  return [...new Set([...others, ...beside.map(({ text }) => text)])].join(' · ');
}
