// Packs several files into one. Fetched only when a reader takes such a file away.
import { strToU8, zipSync } from 'fflate';

/** The bytes of a zip file that holds texts, given as pairs of path and text. */
export const pack = (files) => zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(text)])));
