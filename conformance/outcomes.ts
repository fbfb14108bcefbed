export interface Failure {
  readonly asked: string;
  readonly came: string;
  readonly expected: string;
}

/** The backend does not do what the rule requires. */
export class Unmet extends Error {
  override readonly name = 'Unmet';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.expected);
    this.failure = failure;
  }
}

/** The rule cannot be checked here; the message says why. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}
