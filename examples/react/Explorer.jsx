import { useEffect, useRef, useState } from 'react';
import { mount } from '../explorer/explorer.js';

/** The explorer. Its properties are the options of `mount`; when they change, so does what is shown. */
export function Explorer({ snapshot, onchange, ...options }) {
  const place = useRef(null);
  const latest = useRef();
  const [explorer, setExplorer] = useState(null);
  const [failure, setFailure] = useState(null);
  useEffect(() => {
    latest.current = onchange;
  });

  // Another snapshot is another explorer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options lead the explorer that is there
  useEffect(() => {
    let wanted = true;
    const mounted = mount(place.current, { ...options, snapshot, onchange: (query) => latest.current?.(query) });
    mounted.then(
      (handle) => wanted && setExplorer(handle),
      (error) => wanted && setFailure(error),
    );
    return () => {
      wanted = false;
      setExplorer(null);
      setFailure(null);
      mounted.then(
        (handle) => handle.destroy(),
        () => {},
      );
    };
  }, [snapshot]);

  // Only where the options say something else than before: what the reader has changed stays.
  const said = JSON.stringify(options);
  // biome-ignore lint/correctness/useExhaustiveDependencies: options are a new object at each rendering
  useEffect(() => {
    explorer?.update(options);
  }, [explorer, said]);

  return <div ref={place}>{failure && <p role="alert">{failure.message}</p>}</div>;
}
