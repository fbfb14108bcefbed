export class Failure extends Error {}
export const commandArguments: readonly string[];
export function runScript(main: () => Promise<number | string | undefined>): Promise<void>;
export function tellFailure(error: unknown): void;
