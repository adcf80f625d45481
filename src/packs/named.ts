import type {Pack} from '../model/pack.js';

/** Whether a pack's title says what the pack is, so that nothing has to be added to it: "Our council practice guidance", and not "Wandsworth". */
export const isNamed = ({title}: Pick<Pack, 'title'>): boolean => /guidance|framework|standards/i.test(title);
