// React with ECharts over the same JSON: facets with counts, a search, a chart of the first indicator, a table.
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { COLUMNS, FACETS } from './table.js';

echarts.use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

function Chart({ facts }) {
  const place = useRef(null);
  useEffect(() => {
    const chart = echarts.init(place.current);
    chart.setOption({
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: facts.map((fact) => fact.region) },
      series: [{ type: 'bar', data: facts.map((fact) => fact.value) }],
      tooltip: {},
    });
    return () => chart.dispose();
  }, [facts]);
  return <div id="chart" ref={place} />;
}

function Facet({ facts, name, value, choose }) {
  const counts = new Map();
  for (const fact of facts) counts.set(fact[name], (counts.get(fact[name]) ?? 0) + 1);
  return (
    <label>
      {name}{' '}
      <select value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">all</option>
        {[...counts].map(([code, count]) => (
          <option key={code} value={code}>
            {code} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

function Page({ facts }) {
  const [chosen, setChosen] = useState({});
  const [words, setWords] = useState('');
  const passing = useMemo(
    () =>
      facts.filter(
        (fact) => fact.text.includes(words) && FACETS.every((name) => !chosen[name] || fact[name] === chosen[name]),
      ),
    [facts, chosen, words],
  );
  const drawn = useMemo(() => passing.filter((fact) => fact.indicator === passing[0]?.indicator), [passing]);
  return (
    <>
      <h1>Facts</h1>
      {FACETS.map((name) => (
        <Facet
          key={name}
          facts={facts}
          name={name}
          value={chosen[name] ?? ''}
          choose={(value) => setChosen({ ...chosen, [name]: value })}
        />
      ))}
      <label>
        search <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <p>{passing.length} facts</p>
      <Chart facts={drawn} />
      <table>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {passing.map((fact) => (
            <tr key={fact.id}>
              {COLUMNS.map((name) => (
                <td key={name}>{fact[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const { facts } = await fetch('snapshot.json').then((response) => response.json());
const rows = facts.map((fact) => ({ ...fact, text: fact.text.en }));
createRoot(document.getElementById('root')).render(<Page facts={rows} />);
