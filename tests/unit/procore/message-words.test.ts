import { describe, expect, test } from 'vitest';
import { namesBreakOff, namesFailure, namesSuccess } from '../../../src/procore/app-management/message-words.ts';

describe('words of failure', () => {
  test.each([
    'You can add a maximum of 20 projects at a time.',
    'You can add up to 5 projects at a time.',
    'Error 409: Another operation is in progress.',
    'Network error. Please try again.',
    '4 projects added. 2 projects could not be added because they are inactive.',
    'Add failed: service unavailable.',
    'The projects weren’t added.',
    'Zu viele Projekte: höchstens 2 auf einmal.',
    'Die Projekte konnten nicht hinzugefügt werden.',
    'Échec de l’ajout des projets.',
    'Les projets n’ont pas été ajoutés.',
    'Impossible d’ajouter les projets.',
    'No se pudieron agregar los proyectos.',
    'Não foi possível adicionar os projetos.',
    'Impossibile aggiungere i progetti.',
    'De projecten konden niet worden toegevoegd.',
    'Nie udało się dodać projektów.',
    'プロジェクトを追加できませんでした。',
    '無法新增專案。',
    '无法添加项目。',
    'No projects were added.',
    'Keine Projekte hinzugefügt.',
    'Aucun projet n’a été ajouté.',
    'The request was unsuccessful.',
    'You can add at most 5 projects within 5 minutes.',
    'Es wurde kein Projekt hinzugefügt.',
    'None of the projects were added.',
    'Nothing has been added.',
    '0 projects added.',
    'Sie können höchstens 5 Höfe hinzufügen.',
  ])('%s', (text) => {
    expect(namesFailure(text)).toBe(true);
    expect(namesSuccess(text)).toBe(false);
  });
});

describe('words of success', () => {
  test.each([
    '5 projects added.',
    'Projects were added successfully.',
    '5 Projekte wurden hinzugefügt.',
    '5 projets ajoutés.',
    'Se han agregado 5 proyectos.',
    '5 件のプロジェクトを追加しました。',
    '已添加 5 个项目。',
    'There is no need to reload. 5 projects were added.',
    'Project No. 1042 Harbour was added.',
    'No total, 5 projetos foram adicionados.',
    'Le projet Noël a été ajouté.',
    '5 projects added, none left.',
  ])('%s', (text) => {
    expect(namesFailure(text)).toBe(false);
    expect(namesSuccess(text)).toBe(true);
  });
});

test.each([
  'Your changes are being processed and will appear shortly.',
  '12 flurbs plonked.',
  'Saving…',
  'Adding projects. This may take up to 5 minutes. Please do not close this window.',
  'Don’t refresh the page while the projects are being added.',
  'Das dauert höchstens 2 Minuten.',
  'This may take up to a few minutes. Please do not navigate away.',
  '最大5分かかります。',
])('neither: %s', (text) => {
  expect([namesFailure(text), namesSuccess(text)]).toEqual([false, false]);
});

describe('words of something that was broken off', () => {
  test.each([
    'The operation was aborted.',
    'The request timed out.',
    'Gateway Time-out',
    'Der Vorgang wurde abgebrochen.',
    'L’opération a été interrompue.',
    'Se agotó el tiempo de espera.',
    'リクエストがタイムアウトしました。',
  ])('%s', (text) => expect(namesBreakOff(text)).toBe(true));

  test.each(['You can add up to 5 projects at a time.', 'Add failed: service unavailable.', '5 projects added.'])(
    'are not: %s',
    (text) => expect(namesBreakOff(text)).toBe(false),
  );
});
