// The parts of ECharts that the explorer draws with: nothing else is bundled.
// `node scripts/echarts/costs.mjs` prints what each part adds to the download.
import { init, use } from 'echarts/core';
import {
  BarChart, HeatmapChart, LineChart, SankeyChart, ScatterChart, TreemapChart,
} from 'echarts/charts';
import {
  AriaComponent, DatasetComponent, GridComponent, LegendPlainComponent, MarkLineComponent, TitleComponent,
  TooltipComponent, VisualMapComponent,
} from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart, HeatmapChart, LineChart, SankeyChart, ScatterChart, TreemapChart,
  AriaComponent, DatasetComponent, GridComponent, LegendPlainComponent, MarkLineComponent, TitleComponent,
  TooltipComponent, VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

export { init };
