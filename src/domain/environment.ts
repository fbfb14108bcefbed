/** Where a company of Procore's lives. Client keys of one environment are unknown in the others. */
export const ENVIRONMENTS = ['production', 'sandbox', 'monthly-sandbox', 'federal'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];
