import type { PickerOption } from '../../procore/drop-downs/picker.ts';
import { Button } from '../../ui/button.tsx';
import { countOf } from '../../ui/texts.ts';
import { choose, type Question, takeOut } from '../list-comparison.ts';
import { attempt } from '../panel-actions.ts';

const MOST_SHOWN = 200;

/** The entries that nothing proves, each beside what it could be. Only the user's tick makes one of them a project. */
export function ListQuestions({ questions }: { questions: readonly Question[] }) {
  const open = questions.filter(({ chosen }) => chosen === null);
  const spellings = open.filter(({ isSpelling }) => isSpelling);
  const confirmAll = () => {
    const choices = spellings.flatMap(({ project, likely: [option] }) =>
      option === undefined ? [] : [[project, option] as const],
    );
    return choose(new Map(choices));
  };
  return (
    <div class="notice missing">
      <h2>{open.length === 0 ? 'All confirmed' : `${countOf(open.length, 'project is', 'projects are')} undecided`}</h2>
      <p>Tick what each line of your list is in Procore. Lines without a tick are left out.</p>
      <ul class="questions" aria-label="Undecided projects">
        {questions.slice(0, MOST_SHOWN).map((question) => (
          <QuestionRow key={question.project.id} {...question} />
        ))}
      </ul>
      {questions.length > MOST_SHOWN && <p class="quiet">and {questions.length - MOST_SHOWN} more</p>}
      {spellings.length > 1 && (
        <Button onPress={() => attempt(confirmAll)}>Confirm {spellings.length} that differ only in spelling</Button>
      )}
    </div>
  );
}

function QuestionRow({ project, likely, chosen }: Question) {
  const { number, entry } = project;
  return (
    <li>
      <div class="row apart steady">
        <span class="name" dir="auto">
          {number !== null && <span class="quiet">{number} </span>}
          {project.name}
          {entry.others !== undefined && <span class="quiet"> {entry.others.join(' · ')}</span>}
        </span>
        <Button
          kind="bare"
          label={`“${project.name}” is not a project`}
          onPress={() => attempt(() => takeOut(project))}
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
              if (event.isTrusted) void attempt(() => decide(project, event.currentTarget.checked ? option : null));
            }}
          />
          <span dir="auto">{option.label}</span>
        </label>
      ))}
      {likely.length === 0 && (
        <p class="quiet">Procore’s list shows no ids to compare with. Choose it there by hand.</p>
      )}
    </li>
  );
}

function decide(project: Question['project'], option: PickerOption | null): Promise<void> {
  return choose(new Map([[project, option]]));
}
