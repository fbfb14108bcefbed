/** On each row of Procore's list that is a missing project. */
export const MARK = 'data-dmsa-missing';
