/** What a mail is called before it has been written and got its subject. */
const NAMES: Readonly<Record<string, string>> = {
  'remiss.invitation': 'Inbjudan att svara',
  'remiss.registrar': 'Handlingarna till registrator',
  'remiss.changed': 'Remissen är ändrad',
  'remiss.withdrawn': 'Remissen är återkallad',
  'remiss.address_corrected': 'Adressen är ändrad',
  'remiss.removed': 'Ni behöver inte svara',
  'remiss.bounced': 'Mejlet kom tillbaka',
  'remiss.reported': 'Sammanställningen är klar',
  'assessment.feedback_before': 'Återkoppling före beslut',
  'assessment.feedback_after': 'Återkoppling efter beslutet',
  'reminder.ladder': 'Påminnelse',
  'reminder.by_hand': 'Påminnelse',
  'reminder.decision': 'Fyll i beslutet',
  'response.receipt': 'Kvittens på svaret',
  'response.late_receipt': 'Kvittens på svaret',
  'response.answered': 'Instansen har svarat',
  'response.registrar': 'Inkommet svar till registrator',
  'extension.asked': 'Begäran om anstånd',
  'extension.granted': 'Beviljat anstånd',
  'extension.refused': 'Avslag på anstånd',
};

export const mailName = (kind: string): string => NAMES[kind] ?? 'Mejl';
