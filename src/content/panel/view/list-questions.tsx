import type { ListedProject } from '../../../domain/listed-project.ts';
import type { EntryProject } from '../../../domain/project-list.ts';
import { message, type PluralName, plural } from '../../../platform/message.ts';
import type { PickerOption } from '../../../procore/drop-downs/picker.ts';
import { Button } from '../../../ui/button.tsx';
import { Message } from '../../../ui/message.tsx';
import { decisionText } from '../../../ui/more-texts.ts';
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
      <h2>{open.length === 0 ? message('questionsAllDecided') : decisionText(open.length)}</h2>
      {open.length > 0 && <p>{message('questionsHow')}</p>}
      <ul class="questions" aria-label={message('undecidedProjects')}>
        {questions.slice(0, MOST_SHOWN).map((question) => (
          <QuestionRow key={question.project.id} {...question} {...deciding} />
        ))}
      </ul>
      {questions.length > MOST_SHOWN && <p class="quiet">{plural('andMore', questions.length - MOST_SHOWN)}</p>}
      <ConfirmAll
        onChoose={deciding.onChoose}
        questions={open.filter(({ like }) => like === 'spelling')}
        name="questionsConfirmSpelling"
      />
      <ConfirmAll
        onChoose={deciding.onChoose}
        questions={open.filter(({ like }) => like === 'unsure')}
        name="questionsConfirmUnsure"
      />
    </div>
  );
}

function ConfirmAll({
  questions,
  name,
  onChoose,
}: Pick<Deciding, 'onChoose'> & { questions: readonly Question[]; name: PluralName & `questionsConfirm${string}` }) {
  if (questions.length < 2) return null;
  const choices = questions.flatMap(({ project, likely: [option] }) =>
    option === undefined ? [] : [[project, option] as const],
  );
  return <Button onPress={() => attempt(() => onChoose(new Map(choices)))}>{plural(name, questions.length)}</Button>;
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
          label={message('listTakeOutNamed', { name: project.name })}
          onPress={() => attempt(() => onTakeOut(project))}
        >
          {message('listTakeOut')}
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
          {entry.line === undefined ? (
            message('questionsLeftOpen')
          ) : (
            <Message name="questionsLeftOpenLine" values={{ line: <q dir="auto">{entry.line}</q> }} />
          )}
        </p>
      )}
      {entry.isIdLost && <p class="quiet">{message('questionsNameNotEnough')}</p>}
      {likely.length === 0 && <p class="quiet">{message('questionsNoIds')}</p>}
    </li>
  );
}

/** "East · Phase 2": what else the line says, by which a person may know it. */
function besideText({ others = [], beside = [] }: ListedProject): string {
  return [...new Set([...others, ...beside.map(({ text }) => text)])].join(' · ');
}
