/** The script entry with every element at once: for a framework that hands objects to elements that are read, and for pages without modules. */
import './beside-script.js';
import '../../components/pack/define.js';
import '../../components/bottom-lines/define.js';
import '../../components/checklist/define.js';
import '../../components/explanation/define.js';
import '../../components/figures/define.js';
import '../../components/framework/define.js';
import '../../components/glossary/define.js';
import '../../components/guidance/define.js';
import '../../components/pathway/define.js';
import '../../components/roles/define.js';
import '../../components/search/define.js';
import '../../components/standards/define.js';
import '../../components/statements/define.js';
import '../../components/term/define.js';
import '../../components/timescales/define.js';
import {followDataAttributes} from './data-attributes.js';
import {names} from './names.js';

followDataAttributes(names);
