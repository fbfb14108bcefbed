const PREFIX = 'kept-';

export function newKeptId(): string {
  return PREFIX + crypto.randomUUID();
}

/** Whether an integration of this id is kept in this browser. */
export function isKeptId(integrationId: string): boolean {
  return integrationId.startsWith(PREFIX);
}
