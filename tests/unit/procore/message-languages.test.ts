/** What a page says to an Add in each language that Procore's pages may have. */
import { describe, expect, test } from 'vitest';
import { namesFailure, namesProgress, namesSuccess } from '../../../src/procore/app-management/message-words.ts';

interface Said {
  readonly refusal: readonly string[];
  readonly partial: readonly string[];
  readonly success: readonly string[];
  readonly progress: readonly string[];
}

const LANGUAGES: Readonly<Record<string, Said>> = {
  English: {
    refusal: ['The projects were not added.', 'We couldn’t add these projects.', 'Request rejected'],
    partial: ['3 projects were added, 2 could not be added.', 'Added 3 of 5 projects. 2 failed.'],
    success: ['Projects successfully added', 'Added 5 projects'],
    progress: ['5 projects are being added', 'Adding projects, please wait', 'Processing your request'],
  },
  French: {
    refusal: ['Les projets n’ont pu être ajoutés.', 'Ces projets ne peuvent être ajoutés.', 'Projets non ajoutés'],
    partial: ['3 projets ajoutés, 2 n’ont pas été ajoutés.', '3 projets ajoutés, 2 refusés'],
    success: ['Les projets ont été ajoutés.', '5 projets ajoutés avec succès'],
    progress: ['Ajout en cours', 'Veuillez patienter', 'Ajout des projets…'],
  },
  German: {
    refusal: ['Die Projekte wurden nicht hinzugefügt.', 'Diese Projekte können derzeit nicht hinzugefügt werden.'],
    partial: ['3 Projekte hinzugefügt, 2 wurden nicht hinzugefügt.', '3 hinzugefügt, 2 abgelehnt'],
    success: ['Projekte wurden erfolgreich hinzugefügt.', '5 Projekte hinzugefügt'],
    progress: ['Die Projekte werden hinzugefügt', 'Bitte warten'],
  },
  Spanish: {
    refusal: ['No se añadieron los proyectos.', 'Los proyectos no fueron agregados.', 'No se pueden agregar.'],
    partial: ['Se agregaron 3 proyectos; 2 no se pudieron agregar.'],
    success: ['Se agregaron 5 proyectos.', 'Los proyectos se añadieron correctamente.'],
    progress: ['Se están agregando los proyectos', 'Agregando proyectos', 'Espere un momento'],
  },
  Portuguese: {
    refusal: ['Os projetos não foram adicionados.', 'Não pudemos adicionar os projetos.', 'Projetos não adicionados'],
    partial: ['3 projetos adicionados, 2 não foram adicionados.', '3 projetos adicionados, 2 com falha'],
    success: ['5 projetos adicionados com sucesso', 'Os projetos foram adicionados.'],
    progress: ['Adicionando projetos', 'Aguarde um momento', 'Os projetos estão sendo adicionados'],
  },
  Italian: {
    refusal: [
      'I progetti non sono stati aggiunti.',
      'Non è stato possibile aggiungere i progetti.',
      'Progetti non aggiunti',
    ],
    partial: ['3 progetti aggiunti, 2 non sono stati aggiunti.', '3 aggiunti, 2 non riusciti'],
    success: ['I progetti sono stati aggiunti.', '5 progetti aggiunti'],
    progress: ['Aggiunta in corso', 'Attendere prego'],
  },
  Dutch: {
    refusal: ['De projecten zijn niet toegevoegd.', 'Het toevoegen is niet gelukt.', 'Toevoegen mislukt'],
    partial: ['3 projecten toegevoegd, 2 niet toegevoegd.'],
    success: ['De projecten zijn toegevoegd.', '5 projecten toegevoegd'],
    progress: ['De projecten worden toegevoegd', 'Even geduld'],
  },
  Polish: {
    refusal: [
      'Nie dodano projektów.',
      'Projekty nie zostały dodane.',
      'Nie można dodać projektów.',
      'Operacja nie powiodła się.',
    ],
    partial: ['Dodano 3 projekty, 2 nie zostały dodane.', 'Dodano 3 projekty, 2 odrzucono.'],
    success: ['Dodano 5 projektów.', 'Projekty zostały dodane.'],
    progress: ['Trwa dodawanie projektów', 'Proszę czekać', 'Projekty są dodawane'],
  },
  Japanese: {
    refusal: ['プロジェクトは追加されませんでした。', 'プロジェクトが追加されていません。', '追加が拒否されました。'],
    partial: ['3件を追加しました。2件は追加できませんでした。'],
    success: ['5件のプロジェクトを追加しました。', 'プロジェクトが追加されました。'],
    progress: ['プロジェクトを追加しています', '追加中', 'しばらくお待ちください'],
  },
  'Chinese, simplified': {
    refusal: ['未能添加项目。', '项目未添加。', '添加项目失败。', '请求被拒绝'],
    partial: ['已添加3个项目，2个添加失败。', '已成功添加3个，2个未添加'],
    success: ['已成功添加5个项目。', '项目已添加'],
    progress: ['正在添加项目', '处理中', '请稍候'],
  },
  'Chinese, traditional': {
    refusal: ['未能新增專案。', '新增失敗', '超過數量上限', '無法新增'],
    partial: ['已新增3個專案，2個新增失敗。'],
    success: ['已新增5個專案。', '已成功加入專案'],
    progress: ['正在新增專案', '處理中', '請稍候'],
  },
  Thai: {
    refusal: ['เพิ่มโครงการไม่สำเร็จ', 'ไม่สามารถเพิ่มโครงการได้', 'โครงการไม่ได้ถูกเพิ่ม', 'คำขอถูกปฏิเสธ'],
    partial: ['เพิ่ม 3 โครงการแล้ว แต่ 2 โครงการไม่สำเร็จ'],
    success: ['เพิ่มโครงการแล้ว', 'เพิ่ม 5 โครงการสำเร็จ'],
    progress: ['กำลังเพิ่มโครงการ', 'โปรดรอสักครู่'],
  },
  Arabic: {
    refusal: ['لم تتم إضافة المشاريع.', 'لم يتم إضافة المشاريع', 'تعذّر إضافة المشاريع', 'فشلت الإضافة', 'تم رفض الطلب'],
    partial: ['تمت إضافة 3 مشاريع، ولم تتم إضافة 2.', 'تمت إضافة 3 مشاريع وتعذر إضافة 2'],
    success: ['تمت إضافة المشاريع.', 'تم إضافة 5 مشاريع'],
    progress: ['جارٍ إضافة المشاريع', 'يتم الآن إضافة المشاريع', 'يرجى الانتظار'],
  },
};

const all = (kind: keyof Said) =>
  Object.entries(LANGUAGES).flatMap(([language, said]) => said[kind].map((text) => [language, text] as const));

describe('refusals, of all or of a part', () => {
  test.each([...all('refusal'), ...all('partial')])('%s: %s', (_language, text) => {
    expect([namesFailure(text), namesSuccess(text), namesProgress(text)]).toEqual([true, false, false]);
  });
});

describe('success', () => {
  test.each(all('success'))('%s: %s', (_language, text) => {
    expect([namesFailure(text), namesSuccess(text), namesProgress(text)]).toEqual([false, true, false]);
  });
});

describe('what is still going on is neither', () => {
  test.each(all('progress'))('%s: %s', (_language, text) => {
    expect([namesFailure(text), namesSuccess(text), namesProgress(text)]).toEqual([false, false, true]);
  });
});

describe('what has worked is no refusal for a word in it', () => {
  test.each([
    ['English', '5 projects were added. It may take a moment until they sync.'],
    ['Japanese', '5件のプロジェクトを追加しました。'],
    ['Polish', 'Dodano 5 projektów. Synchronizacja rozpocznie się wkrótce.'],
    ['Italian', '5 progetti aggiunti al gruppo Nonantola.'],
    ['Arabic', 'تمت إضافة 5 مشاريع إلى قائمة سالم'],
  ])('%s: %s', (_language, text) => expect(namesFailure(text)).toBe(false));
});
