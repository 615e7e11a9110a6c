// As Datasette Lite does it, without Python: SQLite in the browser, over a database file.
import initialise from 'sql.js';
import { show } from './table.js';

const [SQL, file] = await Promise.all([
  initialise({ locateFile: (name) => new URL(name, import.meta.url).href }),
  fetch('facts.db').then((response) => response.arrayBuffer()),
]);
const database = new SQL.Database(new Uint8Array(file));
await show(async (question) => {
  const [answer] = database.exec(question);
  if (!answer) return [];
  return answer.values.map((values) => Object.fromEntries(answer.columns.map((name, at) => [name, values[at]])));
});
