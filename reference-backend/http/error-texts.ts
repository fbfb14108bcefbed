import { config, locales } from 'zod/mini';

/** zod/mini says no more than "Invalid input" until it is given a language. */
config(locales.en());
