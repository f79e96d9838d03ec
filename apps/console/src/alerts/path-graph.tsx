/** A path of at most three ties from left to right; each tie says what it is and since when. */
import { GraphChart } from 'echarts/charts';
import { AriaComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edge, Path } from '../api/wire';

use([GraphChart, AriaComponent, TooltipComponent, SVGRenderer]);

export default function PathGraph({ path }: { path: Path }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    const label = (edge: Edge) => {
      const ratio =
        edge.ratio === undefined ? '' : ` ${String(Math.round(edge.ratio * 1000) / 10)}%`;
      return `${t(`ties.${edge.detail}`)}${ratio}`;
    };
    chart.setOption({ animation: false, aria: { enabled: true }, ...graphOf(path, label) });
    const fit = () => {
      chart.resize();
    };
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      chart.dispose();
    };
  }, [path, t]);
  return <div ref={place} style={{ height: 150 }} />;
}

function graphOf(path: Path, label: (edge: Edge) => string) {
  const parties = partiesAlong(path);
  const names = new Map(
    path.edges.flatMap(({ from, to, fromName, toName }) => [
      [from, fromName ?? from] as const,
      [to, toName ?? to] as const,
    ]),
  );
  return {
    tooltip: {},
    series: [
      {
        type: 'graph',
        layout: 'none',
        left: 75,
        right: 75,
        top: 10,
        bottom: 10,
        symbol: 'rect',
        symbolSize: [108, 30],
        label: { show: true, fontSize: 11, color: '#fff' },
        itemStyle: { color: '#1f4e79' },
        edgeSymbol: ['none', 'arrow'],
        edgeLabel: { show: true, fontSize: 11, color: '#333', distance: 22 },
        lineStyle: { width: 2, color: '#7a8ca0' },
        data: [
          ...parties.map((id, index) => ({ id, name: names.get(id) ?? id, x: index * 220, y: 0 })),
          ...corners(parties.length),
        ],
        links: path.edges.map((edge) => ({
          source: edge.from,
          target: edge.to,
          label: { formatter: label(edge) },
          tooltip: { formatter: `${label(edge)}<br/>${edge.since}` },
        })),
      },
    ],
  };
}

/** Nothing to see: they give the drawing a height, without which one row is stretched to fill it. */
const corners = (parties: number) =>
  [-80, 80].map((y) => ({
    id: `corner ${y}`,
    name: '',
    x: ((parties - 1) * 220) / 2,
    y,
    symbolSize: 0,
    silent: true,
  }));

/** The parties in the order in which the path passes them, whichever way each tie points. */
function partiesAlong({ from, edges }: Path): string[] {
  const parties = [from];
  for (const edge of edges) {
    parties.push(edge.from === parties.at(-1) ? edge.to : edge.from);
  }
  return parties;
}
