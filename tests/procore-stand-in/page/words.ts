import type { PageVariant } from '../page-variant.ts';

/** Every word that App Management's pages show. */
export interface Words {
  readonly appManagement: string;
  readonly installedApps: string;
  readonly name: string;
  readonly developer: string;
  readonly version: string;
  readonly view: string;
  readonly general: string;
  readonly permissions: string;
  readonly configurations: string;
  readonly permittedProjects: string;
  readonly lead: string;
  readonly placeholder: string;
  readonly add: string;
  readonly remove: string;
  readonly save: string;
  readonly skip: string;
  readonly project: string;
  readonly projects: string;
  readonly number: string;
  readonly search: string;
  readonly noneYet: string;
  readonly lookOnly: string;
  readonly requested: string;
  readonly addTitle: string;
  added(count: number): string;
  removed(label: string): string;
}

const EN: Words = {
  appManagement: 'App Management',
  installedApps: 'Installed Apps',
  name: 'Name',
  developer: 'Developer',
  version: 'Version',
  view: 'View',
  general: 'General',
  permissions: 'Permissions',
  configurations: 'App Configurations',
  permittedProjects: 'Permitted Projects',
  lead: 'The app has access to these projects only.',
  placeholder: 'Select Projects',
  add: 'Add',
  remove: 'Delete',
  save: 'Save',
  skip: 'Skip',
  project: 'Project',
  projects: 'Projects',
  number: 'Number',
  search: 'Search',
  noneYet: 'No projects are permitted yet.',
  lookOnly: 'To change this list, you need the Admin permission on the Company Admin tool.',
  requested: 'Permissions Requested',
  addTitle: 'Add Permitted Projects',
  added: (count) => `${count} added to Permitted Projects.`,
  removed: (label) => `${label} was removed from Permitted Projects.`,
};

/**
 * French and German words stem from Procore's documentation where it has them; the others, and all Spanish ones, are
 * stand-ins, and nobody may rely on them.
 */
const LANGUAGES: Readonly<Record<PageVariant['language'], Words>> = {
  en: EN,
  'fr-CA': {
    ...EN,
    appManagement: 'Gestion des applications',
    view: 'Afficher',
    permissions: 'Permissions',
    permittedProjects: 'Projets autorisés',
    placeholder: 'Sélectionner des projets',
    add: 'Ajouter',
    remove: 'Supprimer',
    addTitle: 'Ajouter des projets autorisés',
    added: (count) => `${count} ajoutés.`,
  },
  de: {
    ...EN,
    appManagement: 'App-Verwaltung',
    view: 'Anzeigen',
    permissions: 'Berechtigungen',
    permittedProjects: 'Genehmigte Projekte',
    placeholder: 'Projekte auswählen',
    add: 'Hinzufügen',
    remove: 'Löschen',
    addTitle: 'Genehmigte Projekte hinzufügen',
    added: (count) => `${count} hinzugefügt.`,
  },
  es: {
    ...EN,
    appManagement: 'Gestión de aplicaciones',
    view: 'Ver',
    permissions: 'Permisos',
    permittedProjects: 'Proyectos permitidos',
    placeholder: 'Seleccionar proyectos',
    add: 'Agregar',
    remove: 'Eliminar',
    addTitle: 'Agregar proyectos permitidos',
    added: (count) => `${count} agregados.`,
  },
  nonsense: {
    appManagement: 'Vroomel Tasks',
    installedApps: 'Blurgged Vrooms',
    name: 'Nibb',
    developer: 'Wozzer',
    version: 'Klim',
    view: 'Peez',
    general: 'Omnum',
    permissions: 'Grabbles',
    configurations: 'Vroom Twiddles',
    permittedProjects: 'Lofted Dringles',
    lead: 'The vroom snuffs at these dringles only.',
    placeholder: 'Pock Dringles',
    add: 'Plonk',
    remove: 'Zap',
    save: 'Stow',
    skip: 'Hup',
    project: 'Dringle',
    projects: 'Dringles',
    number: 'Numm',
    search: 'Snoop',
    noneYet: 'No dringles lofted.',
    lookOnly: 'Peering only, no plonking.',
    requested: 'Grabbles Wanted',
    addTitle: 'Plonk Lofted Dringles',
    added: (count) => `${count} plonked.`,
    removed: (label) => `${label} zapped.`,
  },
};

export function wordsOf({ language }: PageVariant): Words {
  return LANGUAGES[language];
}
