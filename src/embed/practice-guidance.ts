/**
 * The script entry that one line in a page loads. What takes a record or a pack is there at once, since a framework may
 * hand it over before anything else of ours is read; what is read comes when the page uses it.
 */
import './beside-script.js';
import '../../components/pack/define.js';
import '../../components/checklist/define.js';
import {loadWhenUsed} from './load-when-used.js';

loadWhenUsed();
