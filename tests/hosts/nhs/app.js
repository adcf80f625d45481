import {initAll} from '/frontend/nhsuk/nhsuk-frontend.min.js';

initAll();
