import { DomainError } from '@yttra/platform';

export const openingOver = () =>
  new DomainError({
    code: 'openings.over',
    kind: 'conflict',
    message: 'Det här är redan avgjort. Läs sidan igen.',
  });

export const openingNotYours = () =>
  new DomainError({
    code: 'openings.not_yours',
    kind: 'forbidden',
    message:
      'Ingen kan bekräfta något om sig själv, eller något som den själv har ändrat. En annan sekreterare kan göra det, eller den som läser instansens brevlåda.',
  });

export const openingUnknown = () =>
  new DomainError({ code: 'openings.unknown', kind: 'not_found', message: 'Vi hittar inte det som skulle bekräftas.' });
