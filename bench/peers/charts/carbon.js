import '@carbon/charts/styles.css';
import { LineChart } from '@carbon/charts';
import { FIRST_DAY, LAST_DAY, SIZE, courses } from './courses.js';

const page = document.getElementById('charts');
let charts = [];

globalThis.chartPeer = {
  show: () => {
    charts = courses.map(({ name, points, nrs }) => {
      const holder = page.appendChild(document.createElement('div'));
      return new LineChart(holder, {
        data: points.flatMap(({ day, nrs, rmdq }) => [
          { group: 'Pain', day, value: nrs },
          { group: 'Disability', day, value: rmdq },
        ]),
        options: {
          title: name,
          width: `${SIZE.width}px`,
          height: `${SIZE.height}px`,
          animations: false,
          toolbar: { enabled: false },
          axes: {
            bottom: { mapsTo: 'day', scaleType: 'linear', domain: [FIRST_DAY, LAST_DAY] },
            left: {
              mapsTo: 'value',
              domain: [0, 24],
              thresholds: nrs.goal === null ? [] : [{ value: nrs.goal, label: 'Goal' }],
            },
          },
        },
      });
    });
  },
  hide: () => {
    for (const chart of charts) chart.destroy();
    page.replaceChildren();
  },
};
chartPeer.show();
