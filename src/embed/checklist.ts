/** The script entry with the checklist alone. */
import './beside-script.js';
import '../../components/checklist/define.js';
