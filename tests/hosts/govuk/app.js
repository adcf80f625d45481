import {initAll} from '/frontend/govuk/govuk-frontend.min.js';

initAll();
