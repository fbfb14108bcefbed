/** In the browser's memory: what was entered and the background has not answered yet. */
export const SENT_AHEAD = { 'edit.change': 'entered-edit@1', 'draft.change': 'entered-draft@1' } as const;

/** The alarm by which an unanswered secret is forgotten. */
export const FORGET_ENTERED_ALARM = 'forget-entered';

/** How long it may lie there. Once it is carried out, the background counts anew how long a secret may be kept. */
export const SENT_AHEAD_MINUTES = 2;
