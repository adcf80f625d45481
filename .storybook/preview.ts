import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: {expanded: true},
    // Findings are shown as errors, since no state of any element may have one.
    a11y: {test: 'error'},
    options: {storySort: {method: 'alphabetical'}},
  },
};

export default preview;
