import type { FilteredPage } from '@yttra/identity';

export const texts = {
  title: 'Dina sparade filter',
  intro: 'Filter som du har sparat finns som länkar på sidan där de hör hemma. Bara du ser dem.',
  none: 'Du har inga sparade filter.',
  pages: {
    las: 'Läs remisser',
    svar: 'Alla svar på en remiss',
    fraga: 'Fråga för fråga',
    remisser: 'Remisser',
    folj: 'Följ svaren',
    diarium: 'In och ut',
  } satisfies Record<FilteredPage, string>,
  yours: 'Dina filter',
  save: 'Spara det här filtret',
  name: 'Namn på filtret',
  nameHint: 'Till exempel: olästa från nämnder',
  nameMissing: 'Skriv ett namn på filtret.',
  nameLong: 'Skriv ett kortare namn, högst 60 tecken.',
  submit: 'Spara filtret',
  remove: 'Ta bort',
  removeWhat: (name: string) => ` filtret ${name}`,
  all: 'Hantera sparade filter',
  notices: { 'filter-sparat': 'Filtret är sparat.', 'filter-borttaget': 'Filtret är borttaget.' },
} as const;
