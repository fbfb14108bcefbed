/** What pages in more languages say. */
import type { Words } from './behaviour.ts';

export const PT: Words = {
  heading: 'Projetos permitidos',
  add: 'Adicionar',
  remove: 'Remover',
  cancel: 'Cancelar',
  ask: 'Adicionar # projetos?',
  chosen: 'selecionados',
};
export const ZH: Words = {
  heading: '允许的项目',
  add: '添加',
  remove: '删除',
  cancel: '取消',
  ask: '要添加 # 个项目吗？',
  chosen: '已选',
};
