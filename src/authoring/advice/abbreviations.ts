/** Abbreviations of children's services with their words, and those that everybody knows. General knowledge of the field; none of it is law. */
const words: Readonly<Record<string, string>> = {
  ASYE: 'assessed and supported year in employment', CAMHS: 'child and adolescent mental health services', CCE: 'child criminal exploitation', CIC: 'child in care', CIN: 'child in need', CLA: 'child looked after',
  CP: 'child protection', CPP: 'child protection plan', CRO: 'conference reviewing officer', CSE: 'child sexual exploitation', CSC: 'children\'s social care', DBS: 'Disclosure and Barring Service', DPO: 'data protection officer', DSL: 'designated safeguarding lead',
  EDT: 'emergency duty team', EHA: 'early help assessment', EHCP: 'education, health and care plan', EPO: 'emergency protection order', FFT: 'functional family therapy', FGC: 'family group conference', FGDM: 'family group decision-making', FGM: 'female genital mutilation',
  ICPC: 'initial child protection conference', IDVA: 'independent domestic violence advisor', IFA: 'independent fostering agency', IRO: 'independent reviewing officer', LAC: 'looked-after child', LADO: 'local authority designated officer',
  LGSCO: 'Local Government and Social Care Ombudsman', LPM: 'legal planning meeting', LPS: 'Liberty Protection Safeguards', LSCP: 'local safeguarding children partnership', MACE: 'multi-agency child exploitation meeting', MAPPA: 'multi-agency public protection arrangements', MARAC: 'multi-agency risk assessment conference',
  MASH: 'multi-agency safeguarding hub', MCA: 'Mental Capacity Act', MST: 'multi-systemic therapy', NEET: 'not in education, employment or training', NFA: 'no further action', NRM: 'National Referral Mechanism', NRPF: 'no recourse to public funds', OT: 'occupational therapist', PA: 'personal adviser', PEP: 'personal education plan',
  PLO: 'Public Law Outline', PR: 'parental responsibility', PSW: 'principal social worker', QA: 'quality assurance', RCPC: 'review child protection conference', RHI: 'return home interview', SALT: 'speech and language therapy', SAR: 'subject access request',
  SDQ: 'strengths and difficulties questionnaire', SEN: 'special educational needs', SEND: 'special educational needs and disabilities', SENCO: 'special educational needs co-ordinator', SGO: 'special guardianship order', SLA: 'service level agreement',
  TAC: 'team around the child', TAF: 'team around the family', UASC: 'unaccompanied asylum-seeking child', YJS: 'youth justice service', YOI: 'young offender institution', YOT: 'youth offending team',
};

export const spelledOut = (short: string): string | undefined => (Object.hasOwn(words, short) ? words[short] : undefined);

/** Letters that are read as words by anyone who lives in the United Kingdom. */
export const commonLetters: ReadonlySet<string> = new Set([
  'UK', 'NHS', 'GP', 'GPs', 'TV', 'ID', 'OK', 'PDF', 'UN', 'EU', 'US', 'USA', 'BBC', 'CV', 'DVD', 'CD', 'PC', 'SMS', 'HIV', 'AIDS', 'LGBT', 'LGBTQ', 'VIP', 'AM', 'PM', 'IT', 'PE', 'DNA', 'GCSE', 'BTEC', 'MP', 'PO', 'BSL', 'FAQ', 'CCTV', 'URL', 'XML',
  'MOT', 'VAT', 'PIN', 'SIM', 'USB', 'ADHD', 'NSPCC', 'RSPCA', 'YMCA', 'UNICEF', 'BC', 'AD', 'QR', 'CSV', 'HTML', 'JSON',
]);
