/** One entry of each kind, plainly an example. Notes stand where YAML has them, so that the compiler reads past them. */

const fence = '```';

/** A block of data under a heading. */
const data = (...lines: string[]): string => [`${fence}yaml`, ...lines, fence].join('\n');

const markdown = (front: readonly string[], ...parts: string[]): string => [...(front.length > 0 ? ['---', ...front, '---', ''] : []), parts.join('\n\n'), ''].join('\n');

const bottomLines = markdown(
  [
    '# This is an example. Put your own words in its place. Lines that begin with # are notes: no reader sees them.',
    '# A set of bottom lines: what must always be done, on every day and for every family.',
    'list: bottom-lines',
    'title: Our bottom lines (an example)',
    '# Its place among the sets when the whole pack is shown.',
    'order: 1',
  ],
  'What holds on every day and for every family.',
  '## We say who is coming {#say-who-is-coming}',
  data(
    '# The stages of the work for which it holds; left out, it holds for all. The guide lists those there are.',
    'stages: [first-contact, assessment]',
  ),
  'A family knows who comes, when, and what for.',
  '## We write down what the child says {#what-the-child-says}',
  'It stands in the record in the child’s own words.',
);

const checklist = markdown(
  [
    '# An example of a checklist: what a record has to hold. It is answered in the case system.',
    'id: record-basics',
    'title: The basics of a record (an example)',
    '# status: up to date, needs updating or not applicable. The other choice is tick: done or not.',
    'answers: status',
  ],
  'Every child’s record has these, up to date.',
  '## What life is like now {#life-now}',
  data(
    '# asked: an answer counts only with a date. The other choices are optional and none.',
    'date: asked',
    '# The standard that this serves, by its id.',
    'standard: being-reliable',
  ),
  'A short account of how things are for the child today.',
  '### Why it matters {#why-it-matters}',
  'Somebody who has never met the family may have to decide tonight.',
  '### What good looks like {#what-good-looks-like}',
  '- It says who the child lives with.\n- It is written anew each time.',
  '## Who matters to the child {#who-matters}',
  'The people whom the child would name.',
);

const standard = markdown(
  [
    '# An example of a standard: what the service expects of its practice. One standard is one file.',
    '# The id is kept for ever; the title may change.',
    'id: being-reliable',
    'title: Being reliable (an example)',
    '# Its number in your framework. No two standards share one.',
    'number: 100',
    '# What is shown beside it, by kind and id. Each has to be in this pack or in the one that it extends.',
    'related: [bottom-line:say-who-is-coming, timescale:answer-a-message, checklist:record-basics, explanation:first-visit, pathway:when-we-disagree]',
  ],
  'Families know who comes, when, and what for. Where the worker cannot be reached, the [duty worker](term:duty-worker) answers.',
  '## Why it matters {#why}',
  'Somebody who was let down once listens for the next time.',
  '## Questions for supervision {#supervision}',
  '- Which promise to this family is still open?\n- Who told the child about the change?',
);

const explanation = markdown(
  [
    '# An example of an explanation: one moment of the work, told to each of those it concerns. Short words, short sentences.',
    'id: first-visit',
    'title: Our first visit (an example)',
    'stages: first-contact',
  ],
  '## For a parent or carer {#parent}',
  data('# Help lines of this pack or of the one that it extends, by their ids. Their numbers are shown under the last part.', 'helpLines: [our-advice-line, family-rights-group]'),
  '### Why we come {#why}',
  'Someone is worried about [your child](name:child). We want to hear what you think.',
  '### What you can ask for {#ask}',
  'You can ask us to say it again. You can ask us to bring an interpreter.',
  '### Who can help you {#help}',
  'Ring [the worker who wrote to you](name:worker). There is free advice too. It comes from people who are not part of the council.',
  '## For a young person {#young-person}',
  '### What you can ask for {#ask}',
  'You can ask for someone you trust to be there.',
  '### Who can help you {#help}',
  'Ask [your social worker](name:worker) or a teacher.',
);

const pathway = markdown(
  [
    '# An example of a pathway: steps in time, with who does what.',
    'id: when-we-disagree',
    'title: When workers disagree (an example)',
    'starts: the day on which somebody says so',
    '# working or calendar days. unsaid where your document does not tell; then both are shown.',
    'counts: working',
  ],
  'Talk to each other first. If that does not settle it:',
  '## The managers talk {#managers}',
  data('# How the step is called in your document, exactly.', 'mark: Day 1', '# How long after the start. The start itself is 0 days.', 'after: 0 days', 'who: [Team manager]'),
  'The two managers speak to each other.',
  '### They agree {#agreed}',
  'They write down what they agreed. It ends here.',
  '### They do not agree {#not-agreed}',
  data('# The id of the step that it leads to.', 'to: head-of-service'),
  'It goes on.',
  '## The head of service decides {#head-of-service}',
  data('mark: Day 5', 'after: 5 days', 'who: [Head of service]'),
  'Both managers get the decision in writing, with the reasons.',
);

const statements = markdown(
  ['# An example of a set of statements: a vision, values, principles.', 'list: values', 'title: What we value (an example)', 'order: 2'],
  '## We keep our word {#keep-our-word}',
  data('# Words that your document stresses, exactly as they stand in the text below.', 'stressed: [we do]'),
  'What we say we will do, we do. If we cannot, we ring before the day.',
);

const roles = markdown(
  ['# An example of a set of roles: who does what, or how many there are.', 'list: team', 'title: A team (an example)', 'order: 3'],
  '## Team manager {#team-manager}',
  data('number: 1', 'unit: FTE'),
  'Talks each plan through with the worker who holds it.',
  '## Social worker {#social-worker}',
  'Works with families and holds their plans.',
);

const figures = markdown(
  ['# An example of a set of figures.', 'list: how-we-do', 'title: How we do (an example)', 'order: 4'],
  '## Families who knew when we would come {#knew-when}',
  data('# The figure exactly as your document has it, such as 1,487 or 39%. While you have none, leave the line out: do not guess.', '# value: 39%', 'period: last year'),
  'We ask each family after the first month.',
);

const timescales = markdown(
  ['# An example of a time limit of your own. Those of the law come from the pack england: do not write them again.', 'duty: local', 'topics: keeping-in-touch'],
  '## Answer a message from a family {#answer-a-message}',
  data(
    '# What the time is counted from, as words that can follow "of".',
    'starts: the message',
    '# A number and hours, working days, days, weeks, months or years.',
    'limit: 2 working days',
    'nation: england',
    '# verified: you saw it in the source. reported: in a second-hand one. known: you know it. The last two are said on screen.',
    'confidence: known',
  ),
);

const terms = markdown(
  ['# An example of a word of your own with its plain meaning. The pack england has a good many already: look there first.', 'topics: people'],
  '## Duty worker {#duty-worker}',
  data('# The words to say instead, short enough to stand in a sentence.', 'plain: the worker who answers today', '# Phrases that become links to this word by themselves. Only those that can mean nothing else.', 'uses: [duty worker, duty workers]'),
  'Your own worker hears of it on the next day.',
);

const helpLines = (today: string): string => markdown(
  ['# An example of help that is not part of the council. National help lines come from the pack england.', 'topics: advice'],
  '## Our advice line {#our-advice-line}',
  data(
    '# Whom it helps, as words that can follow "for".',
    'for: parents and carers who want to talk to somebody outside the council',
    'audiences: parent',
    '# Add the number and the hours, once you have rung it:',
    '# phone: 01632 960000',
    '# hours: Monday to Friday, 9am to 5pm',
    '# The day on which somebody last saw that this is right.',
    `checked: ${today}`,
    'confidence: known',
  ),
);

const translation = markdown(
  [
    '# An example of a translation, here into Welsh. It is a draft until somebody who reads both has checked it, and no family sees a draft.',
    'translates: first-visit',
    'language: cy',
    'title: Ein hymweliad cyntaf (enghraifft)',
    '# checked: {by: Translation service, on: 2026-11-01}',
  ],
  '## I riant neu ofalwr {#parent}',
  '### Pam rydym yn dod {#why}',
  data('# What this was made from: by it the translation knows when the original has changed. `check` prints the line to write.', 'of: [bbb22898486ca5ed, b0e283f8bc0e421b]'),
  'Mae rhywun yn poeni am [eich plentyn](name:child). Rydym am glywed beth yw eich barn chi.',
  '### Beth gallwch chi ofyn amdano {#ask}',
  data('of: [1c9e7c3406d36199, bdd53e4d4b189869]'),
  'Gallwch ofyn i ni ei ddweud eto. Gallwch ofyn i ni ddod â chyfieithydd.',
  '### Pwy all eich helpu {#help}',
  data('of: [39201b6b2eded506, 91b74004467c5d8b]'),
  'Ffoniwch [y gweithiwr a ysgrifennodd atoch](name:worker). Mae cyngor am ddim hefyd. Daw oddi wrth bobl nad ydynt yn rhan o’r cyngor.',
  '## I berson ifanc {#young-person}',
  '### Beth gallwch chi ofyn amdano {#ask}',
  data('of: [1c9e7c3406d36199, d6cc9bf17e04812d]'),
  'Gallwch ofyn i rywun rydych yn ymddiried ynddo fod yno.',
  '### Pwy all eich helpu {#help}',
  data('of: [39201b6b2eded506, 39c6ed2448acd1cf]'),
  'Gofynnwch i [eich gweithiwr cymdeithasol](name:worker) neu i athro.',
);

/** The files by their paths. @param today the day on which the help line is said to have been looked at */
export const exampleEntries = (today: string): Record<string, string> => ({
  'bottom-lines/our-bottom-lines.md': bottomLines,
  'checklists/record-basics.md': checklist,
  'explanations/first-visit.md': explanation,
  'explanations/first-visit.cy.md': translation,
  'figures/how-we-do.md': figures,
  'help-lines/our-advice-line.md': helpLines(today),
  'pathways/when-we-disagree.md': pathway,
  'roles/team.md': roles,
  'standards/being-reliable.md': standard,
  'statements/values.md': statements,
  'terms/our-words.md': terms,
  'timescales/our-time-limits.md': timescales,
});
