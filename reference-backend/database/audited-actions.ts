export const AUDITED_ACTIONS = [
  'validation-started',
  'validation-finished',
  'validation-cancelled',
  'credential-saved',
  'save-rejected',
  'sync-stopped',
  'sync-resumed',
  'token-added',
  'token-revoked',
  'key-rotated',
] as const;
