/** One project of a list that a user has brought along, as the list has it. */
export interface ListedProject {
  /** Empty where the list has numbers or ids alone. */
  readonly name: string;
  readonly number: string | null;
  /** What may be Procore's id: the page shows whether it is. */
  readonly id: string | null;
  /** What the row says in columns that are not understood. */
  readonly others?: readonly string[] | undefined;
  /** What the row says in other columns of names. */
  readonly otherNames?: readonly string[] | undefined;
  /** What stands in the row beside its name, in whatever column: it may be the rest of the name. */
  readonly beside?: readonly CellBeside[] | undefined;
  /** What stands below it and may be the rest of a name that was too long for its line, in one row or in two. */
  readonly below?: readonly string[] | undefined;
  /** The whole line, where the name may be all of it. */
  readonly line?: string | undefined;
  /** The list does not say for sure that this is one of its missing projects, or what its name is. */
  readonly isUnsure?: boolean | undefined;
  /** A spreadsheet has rounded the id, so that it names nobody any more. */
  readonly isIdLost?: boolean | undefined;
  /** The option that it is, in the user's own word. */
  readonly chosen?: ChosenOption | undefined;
}

export interface CellBeside {
  readonly heading: string;
  readonly text: string;
}

export interface ChosenOption {
  readonly label: string;
  /** What the page knew of the option beside its label. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Whether two entries say the same by themselves, whatever the user has said of them or a look at the page made of them. */
export function saysSame(one: ListedProject, other: ListedProject): boolean {
  return (
    one.name === other.name &&
    one.number === other.number &&
    one.id === other.id &&
    one.line === other.line &&
    one.isIdLost === other.isIdLost &&
    areSame(one.others, other.others) &&
    areSame(one.otherNames, other.otherNames) &&
    areSame(one.below, other.below) &&
    areSame(
      one.beside?.flatMap(({ heading, text }) => [heading, text]),
      other.beside?.flatMap(({ heading, text }) => [heading, text]),
    )
  );
}

function areSame(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one?.length === other?.length && (one ?? []).every((text, index) => text === other?.[index]);
}
