/** Procore's web host of the first region; the only one the extension may read without asking. */
export const WEB_ORIGIN = 'https://app.procore.com';

/** Where Procore sends people who have to log in. */
export const LOGIN_HOST = 'login.procore.com';
