// Fetches a snapshot from another address: no cookies to others, not from where it was asked, and no more than is allowed.

/** How often a slow answer is asked about, in milliseconds. */
const PAUSE = 200;

/**
 * The bytes behind an address. `tell` hears how many have come and how many there will be (0 where that is not known), and
 * says whether to go on. Rejects with the status of an answer that is none, with `large`, or with what the browser said.
 */
export async function fetchBytes(address, most, tell) {
  const ending = new AbortController();
  let [loaded, size] = [0, 0];
  const goOn = () => tell(loaded, size) || ending.abort();
  const waiting = setInterval(goOn, PAUSE);
  try {
    const response = await fetch(address, { signal: ending.signal, referrerPolicy: 'no-referrer' });
    if (!response.ok) throw response.status;
    size = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length'));
    const pieces = [];
    for (const reader = response.body.getReader(); ; ) {
      if (Math.max(size, loaded) > most) throw 'large';
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      loaded += value.length;
      goOn();
    }
    const bytes = new Uint8Array(loaded);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  } catch (error) {
    ending.abort(); // nothing more is fetched
    throw error;
  } finally {
    clearInterval(waiting);
  }
}
