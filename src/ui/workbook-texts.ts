import type { WorkbookObstacle } from '../lists/workbook/workbook-error.ts';

/** Why a file gives no list, and what people can do. */
export const WORKBOOK_TEXTS: Readonly<
  Record<WorkbookObstacle, { readonly sentence: string; readonly nextStep: string }>
> = {
  password: {
    sentence: 'This workbook has a password.',
    nextStep: 'Open it in Excel, take the password away, or copy its rows and paste them here.',
  },
  'old-format': {
    sentence: 'This is a workbook of the old kind (.xls).',
    nextStep: 'Open it and save it as .xlsx or CSV, or copy its rows and paste them here.',
  },
  'other-document': {
    sentence: 'This is no workbook and no text.',
    nextStep: 'Save the list as .xlsx or CSV, or copy it and paste it here.',
  },
  broken: {
    sentence: 'This workbook is damaged or incomplete.',
    nextStep: 'Open it and save it once more, or download it again.',
  },
  'too-large': {
    sentence: 'This file is larger than a list of projects is.',
    nextStep: 'Save only the sheet with the projects, with at most 10,000 of them.',
  },
  empty: { sentence: 'This workbook is empty.', nextStep: 'Choose the file that holds the projects.' },
};
