export const USAGE = `npm run backend                                start the integration backend
npm run backend -- seed FILE                   fill the database from a seed document
npm run backend -- token add LABEL --company ID... --scope read|validate|save...
                                               make an access token and print it, once
npm run backend -- token revoke LABEL          refuse a token from now on
npm run backend -- token list                  labels, scopes and companies of all tokens
npm run backend -- rotate-key                  seal all secrets with BACKEND_NEW_SECRET_KEY; stop the service first
npm run backend -- audit [--integration ID] [--limit N]
                                               who did what, newest first, one JSON document a line`;

/** Words that are no command of ours: whoever typed them is shown the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A command that is right and cannot be done. Its message is for people and holds no secret. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
