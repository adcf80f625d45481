/** What can be wrong with a page, by stable codes. docs/doctor.md has a paragraph for each. */

/** `problem`: something does not work, or not for everybody. `advice`: it works, and could bite. */
export type Severity = 'problem' | 'advice';

export const codes = {
  // the script
  'script-missing': ['problem', 'The page does not load the script'],
  'script-not-found': ['problem', 'The script is not there'],
  'script-wrong-type': ['problem', 'What came for the script is no script'],
  'script-not-module': ['problem', 'The script is a module, and the page loads it as something else'],
  'script-mixed-content': ['problem', 'A secure page asks for the script without security'],
  'script-integrity': ['problem', 'The script is not the one that the integrity attribute names'],
  'script-cors': ['problem', 'The script’s site does not let this page use it'],
  'script-failed': ['problem', 'The script stopped with an error'],
  'script-twice': ['advice', 'The script is loaded twice'],
  'two-versions': ['problem', 'Two versions of the library are on the page'],
  'checklist-and-all': ['advice', 'The script of the checklist alone is loaded beside the whole one'],
  'page-unfinished': ['problem', 'The page had not come whole when the time was over'],
  'element-not-defined': ['problem', 'No script on the page knows this element'],
  'file-not-found': ['problem', 'A file that the script asks for is not there'],
  // the policy
  'policy-script': ['problem', 'The page’s policy refuses the script'],
  'policy-connect': ['problem', 'The page’s policy refuses the pack'],
  'policy-style': ['problem', 'The page’s policy refuses the stylesheet'],
  'policy-frame': ['problem', 'The page’s policy refuses the frame'],
  'policy-trusted-types': ['problem', 'The page’s policy does not name lit-html among its trusted types'],
  'policy-duplicates': ['problem', 'The page’s policy lets only one copy of Lit run'],
  // the pack
  'pack-not-named': ['problem', 'The element is given no pack'],
  'pack-not-found': ['problem', 'The pack is not there'],
  'pack-late': ['problem', 'The pack had not come when the time was over'],
  'pack-cors': ['problem', 'The pack’s site does not let this page read it'],
  'pack-not-json': ['problem', 'What came for the pack is something else'],
  'pack-unfit': ['problem', 'The pack cannot be used'],
  'entry-missing': ['problem', 'The pack does not have what the element asks for'],
  'base-element': ['problem', 'A base element leads an address somewhere else'],
  'service-worker': ['advice', 'A service worker gives out our files'],
  'sandboxed-origin': ['problem', 'A frame with sandbox may not fetch our files'],
  'requests-elsewhere': ['problem', 'Our script asks another site for something'],
  // the markup
  'nothing-here': ['problem', 'Nothing of the library stands on the page'],
  'tag-as-text': ['problem', 'A tag of ours stands on the page as text'],
  'tag-not-closed': ['problem', 'A tag of ours is not closed, and the page after it stands inside it'],
  'unknown-element': ['problem', 'There is no such element'],
  'unknown-attribute': ['problem', 'There is no such attribute'],
  'attribute-unreadable': ['problem', 'An attribute’s value means nothing to the element'],
  'object-as-text': ['problem', 'An object was written as “[object Object]”'],
  // the value
  'value-unreadable': ['problem', 'The record given as value cannot be read'],
  'name-missing': ['problem', 'The checklist has no name, so its value is not posted'],
  'outside-form': ['advice', 'No form posts the checklist'],
  'value-not-in-form': ['problem', 'The form does not post the checklist’s value'],
  'value-twice': ['problem', 'The form posts two values under one name'],
  'value-unheard': ['problem', 'The page collects its form in a way that misses the checklist'],
  'disabled': ['advice', 'The checklist is disabled, and not posted'],
  // the frame
  'frame-parent': ['problem', 'The frame is not told which page it stands in'],
  'frame-field': ['problem', 'The frame has no field that posts its value'],
  'frame-unheard': ['problem', 'The page hears nothing from the frame'],
  // the label
  'label-missing': ['problem', 'The checklist has no name for assistive technology'],
  'label-leads-nowhere': ['problem', 'A label leads to nothing'],
  'duplicate-id': ['problem', 'Two elements have the id that the label leads to'],
  // the page's own style
  'quirks-mode': ['problem', 'The page is in quirks mode'],
  'zoom-blocked': ['problem', 'The page cannot be zoomed'],
  'hidden-by-page': ['problem', 'The page’s own style hides the element'],
  'zero-size': ['problem', 'The element has no size'],
  'contained-by-page': ['problem', 'The page’s own style keeps the element from being laid out'],
  'low-contrast': ['problem', 'Text in the element is hard to read on this page'],
} as const satisfies Readonly<Record<string, readonly [Severity, string]>>;

export type Code = keyof typeof codes;

export interface Finding {
  code: Code;
  severity: Severity;
  /** What is wrong, in one line. */
  title: string;
  /** The element, address or frame. */
  where: string;
  /** How it was told, and what follows from it. */
  why: string;
  /** What to do. */
  remedy: string;
}

export function finding(code: Code, where: string, why: string, remedy: string): Finding {
  const [severity, title] = codes[code];
  return {code, severity, title, where, why, remedy};
}
