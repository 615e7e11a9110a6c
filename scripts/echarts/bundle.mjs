// How ECharts is bundled, for the build and for the measurement of its parts.
const COMMON = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  banner: { js: '/*! Apache ECharts and ZRender, custom build: Apache-2.0 and BSD-3-Clause, https://echarts.apache.org */' },
  define: { 'process.env.NODE_ENV': '"production"' },
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
