/** A checklist as a field: whether its form posts what somebody answers, once, and whether it has a name for all. */
import {finding, type Finding} from '../codes.js';
import type {FrameLook} from '../ask.js';
import type {Evidence} from '../examine.js';
import type {ElementLook} from '../in-page/shapes.js';
import {placed} from './copies.js';
import {objectText} from './pack.js';

function judgePost({where: element, attributes, control}: ElementLook, frame: FrameLook): Finding | undefined {
  if (!control) return undefined;
  const {name, hasForm, posted, namesakes, disabledBy, unheard} = control;
  const where = placed(element, frame);
  if (hasForm && !name)
    return finding('name-missing', where,
      'A form posts only what has a name, so the server never sees an answer.',
      'Add a name, such as name="recordCheck": the field that the server reads.');
  if (!name) return undefined; // neither form nor name: a script has it
  if (!hasForm)
    return finding('outside-form', where,
      `It is named “${name}” and stands in no form, so nothing posts it.`,
      'Put it into the form, or give it form="…" with the form’s id. If a script of yours reads its value, nothing needs to be done; without the name this is not told.');
  if (disabledBy)
    return finding('disabled', where,
      `${disabledBy === 'fieldset' ? 'A fieldset around it is disabled' : 'It has the attribute disabled'}, so it can neither be answered nor is it posted, as with any field.`,
      'Where it should be read and still posted, as for a closed case, write readonly on it and enable the fieldset.');
  if (unheard)
    return finding('value-unheard', where,
      'The page has jQuery’s serialize or ASP.NET’s partial postbacks, which collect native fields alone, and carrier="element" keeps the checklist from putting one there.',
      'Leave carrier out, or write carrier="input".');
  if (posted === 0)
    return finding('value-not-in-form', where,
      `The form’s data has no “${name}”, although the checklist stands in the form. A script of the page most likely takes it out when the form is sent.`,
      'Look for a listener to formdata or submit. A loop of your own over native fields sees the value with carrier="input".');
  if (attributes['submit'] !== 'fields' && posted > 1)
    return finding('value-twice', where,
      `The form posts ${posted} values named “${name}”, and a server takes the first or the last. ${namesakes > 1 ? 'Another field has the same name.' : 'A hidden input of an earlier copy most likely stands beside it.'}`,
      'Give each field a name of its own, and take out hidden inputs that carry the record themselves.');
  return undefined;
}

function judgeName({where: element, shows, hiddenBy, rendered, control}: ElementLook, told: string | undefined, frame: FrameLook): Finding[] {
  if (!control) return [];
  const where = placed(element, frame);
  const found: Finding[] = [];
  if (control.sameId > 1)
    found.push(finding('duplicate-id', where,
      `${control.sameId} elements have this id. A label leads to the first of them, whichever that is.`,
      'Give each element an id of its own.'));
  else if (control.labels === 0)
    found.push(...frame.loneLabels.map(({leadsTo, words}) => finding('label-leads-nowhere', placed(`label[for="${leadsTo}"]`, frame),
      `Nothing on the page has the id “${leadsTo}”, and ${element} has no label${words ? `: a press on “${words}” does nothing` : ''}.`,
      `Write id="${leadsTo}" on the checklist, if the label is its own.`)));
  // what nobody sees has no name in the tree, whatever its label
  if (shows === 'guidance' && rendered && hiddenBy === null && told === '')
    found.push(finding('label-missing', where,
      'The accessibility tree has no name for it: a screen reader says “group” and nothing more. Its label has no words.',
      'Write words into the label, or take the label away: without one, the checklist is named by its title.'));
  return found;
}

const unreadable = (frame: FrameLook): Finding[] =>
  frame.elements
    .filter(({control, attributes, where}) => control?.unreadable && !attributes['value']?.includes(objectText) && !frame.errors.some((told) => told.code === 'record-unreadable' && told.where === where))
    .map(({where}) => finding('value-unreadable', placed(where, frame),
      'The text given as value is no record.',
      'Write back what was posted, as it came, with & written as &amp; and " as &quot;. What was given is kept, and posted back unchanged.'));

function judgeElement(element: ElementLook, name: string | undefined, frame: FrameLook): Finding[] {
  if (!element.defined) return [];
  const post = judgePost(element, frame);
  return [...(post ? [post] : []), ...judgeName(element, name, frame)];
}

export const judgeValues = ({frames}: Evidence): Finding[] =>
  frames.flatMap((frame) => [...unreadable(frame), ...frame.elements.flatMap((element, number) => judgeElement(element, frame.names.get(number), frame))]);
