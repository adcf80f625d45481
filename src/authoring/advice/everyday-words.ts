/**
 * Words of offices, each with the everyday word for it. After the advice of the Plain English Campaign and of the United Kingdom
 * government's style guide on words to avoid; the choice is ours.
 */
const everyday: Readonly<Record<string, string>> = {
  accommodate: 'give a place to', accommodated: 'looked after', accommodation: 'a place to live', accordingly: 'so', additional: 'more', additionally: 'also', adequate: 'enough',
  anticipate: 'expect', appropriate: 'right', approximately: 'about', ascertain: 'find out', assist: 'help', assistance: 'help', attend: 'come to', attendance: 'coming',
  capacity: 'being able to', collaborate: 'work together', collaboratively: 'together', commence: 'start', commences: 'starts', commencing: 'starting', comprehensive: 'full', concerning: 'about',
  concerns: 'worries', consequently: 'so', consult: 'ask', consultation: 'asking what you think', convene: 'hold', convened: 'held', demonstrate: 'show', determine: 'decide', discontinue: 'stop',
  discrepancy: 'difference', endeavour: 'try', ensure: 'make sure', establish: 'find out', evaluate: 'look at', evidence: 'what shows it', expedite: 'speed up', facilitate: 'help', formulate: 'make',
  furthermore: 'also', identified: 'found', identify: 'find', immediately: 'straight away', implement: 'carry out', implementation: 'carrying out', indicate: 'show', individual: 'person',
  individuals: 'people', inform: 'tell', informed: 'told', initial: 'first', initially: 'at first', initiate: 'start', interventions: 'help', intervention: 'help', investigate: 'look into',
  investigation: 'looking into it', locality: 'area', monitor: 'keep an eye on', monitoring: 'keeping an eye on', necessitate: 'need', notification: 'letter', notify: 'tell', obtain: 'get',
  occurrence: 'event', opportunity: 'chance', participate: 'take part', participation: 'taking part', permitted: 'allowed', practicable: 'possible', proceedings: 'going to court', procedure: 'way of doing things',
  professionals: 'teachers, nurses or social workers: name the job', provide: 'give', provision: 'help', recommendation: 'what we think should happen', recommendations: 'what we think should happen',
  regarding: 'about', relevant: 'that matter', represent: 'speak for', request: 'ask for', require: 'need', required: 'needed', requirement: 'what is needed', residence: 'home', resolution: 'way to sort it out',
  significant: 'big', subsequently: 'later', sufficient: 'enough', terminate: 'end', undertake: 'do', undertaken: 'done', utilise: 'use', whereby: 'in which',
};

export const everydayWord = (word: string): string | undefined => (Object.hasOwn(everyday, word) ? everyday[word] : undefined);
