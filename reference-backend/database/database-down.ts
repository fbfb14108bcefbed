/** What a driver says when no database answers, or when it has gone away meanwhile. */
const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
/** Connection exceptions, a server that starts or stops, and one that has no connection left. */
const SQL_STATES = /^(08...|57P0[123]|53300)$/;
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** Whether an error means that the database cannot be used just now, which is no defect and passes. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  const causes = [error.cause, ...(error instanceof AggregateError ? error.errors : [])];
  return CODES.has(code) || SQL_STATES.test(code) || WORDS.test(error.message) || causes.some(isDatabaseDown);
}
