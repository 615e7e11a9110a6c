// Packs several files into one. Fetched only when a reader takes such a file away.
import { strToU8, zipSync } from 'fflate';

/** The bytes of a zip file, given as pairs of path and content: text or bytes. */
export const pack = (files) =>
  zipSync(
    Object.fromEntries(
      files.map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );

/** What makes pages of other data; fetched only for that. */
export const loadPublishing = () => import('./publish.js');
