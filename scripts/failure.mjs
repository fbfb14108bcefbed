/** An error whose message is all that the user needs: it is printed without a stack. */
export class Failure extends Error {}

/** Runs the body of a script; `main` may return an exit code. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
