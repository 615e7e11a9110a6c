import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Explorer } from './Explorer.jsx';

const PLACES = { Qiannan: '522700', Kelan: '140929', Weining: '520526', Luodian: '522728', Qianxinan: '522300' };

function Page() {
  const [place, setPlace] = useState('Qiannan');
  const [beside, setBeside] = useState(true);
  const [query, setQuery] = useState('');
  return (
    <>
      <h1>The module in React</h1>
      <p>
        <label>
          Place:{' '}
          <select id="place" value={place} onChange={(event) => setPlace(event.target.value)}>
            {Object.keys(PLACES).map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>{' '}
        <label>
          <input type="checkbox" checked={beside} onChange={() => setBeside(!beside)} /> its measures beside
        </label>
      </p>
      <p>
        You went to: <code id="query">{query}</code>
      </p>
      <div className="pair">
        <Explorer view="explore" selections={{ region: PLACES[place] }} controls="few" onchange={setQuery} />
        {beside && <Explorer view="measures" lang="zh" theme="dark" />}
      </div>
    </>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
