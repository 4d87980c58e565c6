import { createRoot } from 'react-dom/client';
import { CartesianGrid, Legend, Line, LineChart, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts';
import { FIRST_DAY, LAST_DAY, SIZE, courses } from './courses.js';

const root = createRoot(document.getElementById('charts'));

function Course({ name, points, nrs, rmdq }) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <LineChart {...SIZE} data={points}>
        <CartesianGrid />
        <XAxis dataKey="day" type="number" domain={[FIRST_DAY, LAST_DAY]} ticks={[0, 14, 28, 42, 84]} />
        <YAxis yAxisId="nrs" domain={[0, 10]} />
        <YAxis yAxisId="rmdq" orientation="right" domain={[0, 24]} />
        <Legend />
        <ReferenceArea yAxisId="nrs" y1={0} y2={nrs.importantAt ?? 0} />
        <ReferenceLine yAxisId="nrs" y={nrs.goal} strokeDasharray="6 3" />
        <ReferenceLine yAxisId="rmdq" y={rmdq.goal} strokeDasharray="6 3" />
        <Line yAxisId="nrs" dataKey="nrs" name="Pain" isAnimationActive={false} />
        <Line yAxisId="rmdq" dataKey="rmdq" name="Disability" stroke="#b5651d" isAnimationActive={false} />
      </LineChart>
    </figure>
  );
}

globalThis.chartPeer = {
  show: () => root.render(courses.map((course) => <Course key={course.name} {...course} />)),
  hide: () => root.render(null),
};
chartPeer.show();
