/** An error whose message is all that the user needs: it is printed without a stack. */
export class Failure extends Error {}

const isVerbose = process.argv.includes('--verbose');

/** What the user has written behind the command, but for what this module reads. */
export const commandArguments = process.argv.slice(2).filter((argument) => argument !== '--verbose');

/** Runs the body of a script. `main` may return an exit code, or whatever else ended the command it has run. */
export async function runScript(main) {
  try {
    const ending = (await main()) ?? 0;
    process.exitCode = typeof ending === 'number' ? ending : 1;
  } catch (error) {
    tellFailure(error);
    process.exitCode = 1;
  }
}

/** Prints what ended a command: in one line, unless the error was made for the user or --verbose asks for all of it. */
export function tellFailure(error) {
  if (isVerbose) console.error(error);
  else if (error instanceof Failure) console.error(error.message);
  else console.error(`${firstLineOf(error)} Run it again with "-- --verbose" to see where it happened.`);
}

function firstLineOf(error) {
  const [line] = String(error?.message ?? error).split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
