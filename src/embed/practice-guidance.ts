/** The script entry that one line in a page loads. */
import './beside-script.js';
import '../../components/pack/define.js';
import '../../components/bottom-lines/define.js';
import '../../components/checklist/define.js';
import '../../components/guidance/define.js';
