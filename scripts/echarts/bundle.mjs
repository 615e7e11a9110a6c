// How ECharts is bundled, for the build and for the measurement of its parts.
import { readFile } from 'node:fs/promises';

/** Elements are emptied without a text as markup, which a page that demands Trusted Types refuses. */
const emptyWithoutMarkup = {
  name: 'empty-without-markup',
  setup(build) {
    build.onLoad({ filter: /zrender[\\/]lib[\\/](svg|canvas)[\\/]Painter\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/\.innerHTML = (''|null);/g, ".textContent = '';");
      if (/\.innerHTML\b/.test(contents)) throw new Error(`${path}: innerHTML is set in another way`);
      return { contents };
    });
  },
};

const COMMON = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  banner: {
    // A browser that knows the first line reads all functions beside the main thread, and none of them when it is first called.
    js: '//# allFunctionsCalledOnLoad\n/*! Apache ECharts and ZRender, custom build: Apache-2.0 and BSD-3-Clause, https://echarts.apache.org */',
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [emptyWithoutMarkup],
  logLevel: 'warning',
};

/** Runs esbuild with the common options and `options`. */
export async function bundle(options) {
  const esbuild = await import('esbuild').catch(() => {
    console.error('The npm packages are not installed: run scripts/tools first.');
    process.exit(1);
  });
  return esbuild.build({ ...COMMON, ...options });
}
