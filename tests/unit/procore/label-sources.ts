import type { LabelName } from '../../../src/procore/labels.ts';

const ADD_PERMITTED_PROJECT =
  'support.procore.com/products/online/user-guide/company-level/admin/tutorials/add-permitted-project';
const FRENCH_CANADIAN = 'fr-ca.support.procore.com, the French text of add-permitted-project';
const GERMAN = 'de.support.procore.com, the modal of an app that is being installed';
const INSTALL_MODAL = 'github.com/procore/documentation, assets/guides/dmsa-add-permitted-projects-modal.png';
const CUSTOM_APP = 'support.procore.com, install-a-custom-app, step 7';

/** Where Procore itself uses each label of `src/procore/labels.ts`, by language and text. */
export const LABEL_SOURCES: Readonly<Record<LabelName, Readonly<Record<string, string>>>> = {
  permittedProjects: {
    'en Permitted Projects': ADD_PERMITTED_PROJECT,
    'en Add Permitted Projects': INSTALL_MODAL,
    'fr-CA Projets autorisés': FRENCH_CANADIAN,
    'de Genehmigte Projekte hinzufügen': GERMAN,
  },
  appManagement: {
    'en App Management': ADD_PERMITTED_PROJECT,
    'fr-CA Gestion des applications': FRENCH_CANADIAN,
  },
  add: {
    'en Add': ADD_PERMITTED_PROJECT,
    'fr-CA Ajouter': FRENCH_CANADIAN,
  },
  permissionsTab: {
    'en Permissions': ADD_PERMITTED_PROJECT,
    'fr-CA Permissions': FRENCH_CANADIAN,
  },
  appConfigurations: {
    'en App Configurations': CUSTOM_APP,
  },
};
