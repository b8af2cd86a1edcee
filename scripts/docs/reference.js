// Draws the document that stands in the page.
import { init } from './redoc.standalone.js';

const source = document.getElementById('document');
const { name } = source.dataset;

init(
  JSON.parse(source.textContent),
  {
    disableTelemetry: true,
    hideLoading: true,
    scrollYOffset: document.querySelector('.bar').offsetHeight,
    downloadUrls: [
      { title: 'JSON', url: `/openapi/${name}.json` },
      { title: 'YAML', url: `/openapi/${name}.yaml` },
    ],
  },
  document.getElementById('content'),
);
