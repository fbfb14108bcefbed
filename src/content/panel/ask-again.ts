/** How long after the background has not answered it is asked again. */
export const ASK_AGAIN_MS = 5_000;
