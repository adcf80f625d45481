/**
 * Personal data in a pack's text: a pack is copied to every page that shows it and kept in records, where nobody can take a name back.
 * Numbers and addresses of help lines are published on purpose and have files of their own.
 */
import type {Report} from './diagnostic.js';
import type {SourceText} from './source-text.js';

type Code = 'email-address' | 'phone-number' | 'identity-number';

interface Found {
  code: Code;
  index: number;
  text: string;
}

/** Names that nobody has: RFC 2606 and RFC 6761 keep them for examples. */
const isExample = (domain: string): boolean => /(^|\.)(example(\.(com|org|net|edu|co\.uk|gov\.uk|ac\.uk|org\.uk|nhs\.uk))?|test|invalid)$/i.test(domain);

/** What a mailbox is called that a team reads, and no person's is. */
const shared = /^(access|adoption|admin|advice|advocacy|advocates?|appeals|assessments?|business|care|casework|childcare|children|childrens|childrensservices|complaints?|compliments|consultation|contact|contactus|council|courts?|customer|customers|customerservices?|data|dataprotection|desk|dpo|duty|earlyhelp|ehcp|enquiries|enquiry|families|family|feedback|foi|fostering|freedomofinformation|frontdoor|gdpr|hello|help|helpdesk|helpline|hub|info|information|inspection|iro|lac|lado|leavingcare|legal|mail|mash|media|office|participation|policy|post|practice|press|privacy|procedures|protection|psw|quality|reception|records|referrals?|safeguarding|sar|sendiass|senco|send|service|services|socialcare|socialwork|standards|support|team|training|virtualschool|webmaster|workforce|youth)$/i;

const isShared = (mailbox: string): boolean => mailbox.split(/[._+-]/).some((word) => shared.test(word));

const email = /[A-Za-z0-9._%+'-]+@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})/g;

/** Whether an address may be a person's: not made up for an example, and not that of a mailbox that a team reads. */
export function isPersonalEmail(address: string): boolean {
  const [, mailbox = '', domain = ''] = /^(.+)@(.+)$/.exec(address) ?? [];
  return mailbox !== '' && !isExample(domain) && !isShared(mailbox);
}

/** A national number in groups, behind a nought or +44; Childline's short one, and those that every country has for children and for people in despair. */
const phone = /(?<![\w.,/+-]|\d )(?:(?:\+|00)44[ \u00A0-]?(?:\(0\)[ \u00A0]?)?|\(?0)\d{2,5}\)?(?:[ \u00A0-]?\d{2,7}){1,4}(?!\w|[.,/-]\d)|(?<![\w.,/+-]|\d )(?:0800[ \u00A0]?1111|116[ \u00A0]?1(?:11|23))(?!\w|[.,/-]?\d)/g;

/** Whether digits are a British number: nine or ten behind the nought, of a range that is given out, and not one that Ofcom keeps for drama. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\(0\)/, '').replace(/\D/g, '');
  if (/^(08001111|1161\d\d)$/.test(digits)) return true;
  const national = digits.replace(/^(0044|44|0)/, '');
  if (!/^[123578]\d{8,9}$/.test(national)) return false;
  return !/^(1\d{2}49[68]0|2079460|2896496|2920180|1632960|7700900|808157|306999)/.test(national);
}

const nhs = /(?<![\w.,/-]|\d )\d{3}[ \u00A0-]\d{3}[ \u00A0-]\d{4}(?!\w|[.,/-]?\d)|(?<=\bNHS(?: number| no\.?)?[: ]{1,3})\d{10}(?!\w)/gi;

/** Whether ten digits are an NHS number: the last checks the others, modulo 11. Those from 999 are kept for tests. */
function isNhs(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return !text.startsWith('999') && (11 - (sum % 11)) % 11 === digits[9];
}

/** A National Insurance number: two letters of those in use, six digits and a letter from A to D. */
const insurance = /(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \u00A0]?\d{2}[ \u00A0]?\d{2}[ \u00A0]?\d{2}[ \u00A0]?[A-D](?!\w)/g;

/** What a text holds that may lead to a person. Addresses on the web are none. */
export function* personalData(text: string): Generator<Found> {
  const read = text.replace(/https?:\/\/[^\s)>\]"']+/gi, (address) => ' '.repeat(address.length));
  const all = (pattern: RegExp, code: Code, isOne: (found: string) => boolean): Found[] =>
    [...read.matchAll(pattern)].flatMap(({0: found, index}) => (isOne(found) ? [{code, index, text: found}] : []));
  if (read.includes('@')) yield* all(email, 'email-address', isPersonalEmail);
  if (!/\d{2}/.test(read)) return;
  yield* all(phone, 'phone-number', isPhone);
  if (/\d{3}[ \u00A0-]\d{3}[ \u00A0-]\d{4}|\d{10}/.test(read)) yield* all(nhs, 'identity-number', isNhs);
  yield* all(insurance, 'identity-number', () => true);
}

/** Reports what may lead to a person, everywhere but in the files of help lines, which are there to be rung. */
export function reportPersonalData(source: SourceText, report: Report): void {
  const isContact = source.path.startsWith('help-lines/');
  for (const {code, index, text} of personalData(source.text)) {
    const at = {source, from: index, to: index + text.length};
    if (code === 'identity-number') report(code, at);
    else if (!isContact) report(code, at, {found: text});
  }
}
