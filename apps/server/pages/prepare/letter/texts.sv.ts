export const texts = {
  title: 'Missiv',
  letter: {
    label: 'Missiv',
    hint: 'Det här står först i mejlet. Orden inom klammer byts ut för varje instans: {instans}, {titel}, {diarienummer}, {avsändare}, {handläggare}, {sista svarsdag}, {antal frågor}.',
  },
  suggestion: `{avsändare} vill veta vad {instans} tycker om förslaget ”{titel}”.

Vi har {antal frågor} frågor. Läs förslaget, ta upp det på ett sammanträde och lämna svaret i Yttra senast {sista svarsdag}.

Hör av er om något är oklart.

{handläggare}`,
  suggested: 'Vi har skrivit ett förslag. Ändra det som du vill och spara.',
  save: 'Spara missivet',
  missing: 'Skriv missivet.',
  notices: { missiv: 'Missivet är sparat.' },
  preview: {
    title: 'Så ser inbjudan ut',
    lead: 'Mejlet som instansen får när remissen skickas ut.',
    choose: 'Visa för',
    show: 'Visa',
    from: 'Till',
    subject: 'Ämne',
    byPost: 'Har ingen e-postadress. Får missivet som brev.',
    content: 'Mejlet',
    text: 'Mejlet som ren text',
    attachments: 'Bifogat',
    nobody: 'Välj instanser, så ser du hur mejlet blir.',
    toRecipients: 'Välj instanser',
    saved: 'Förhandsvisningen visar det som är sparat.',
  },
  reminders: 'Se påminnelserna',
  next: 'Granska och skicka ut',
  back: 'Till alla delar',
} as const;
