// DuckDB in a worker, over a CSV file.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { show } from './table.js';

const worker = new Worker(new URL('duckdb.worker.js', import.meta.url));
const database = new AsyncDuckDB(new VoidLogger(), worker);
const [csv] = await Promise.all([
  fetch('facts.csv').then((response) => response.text()),
  database.instantiate(new URL('duckdb.wasm', import.meta.url).href),
]);
await database.registerFileText('facts.csv', csv);
const connection = await database.connect();
await connection.query("CREATE TABLE facts AS SELECT * FROM read_csv('facts.csv', header = true, all_varchar = true)");
await show(async (question) => (await connection.query(question)).toArray().map((row) => row.toJSON()));
