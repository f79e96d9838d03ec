/**
 * A story on its two clocks: below when things happened, above when they were learnt of, a line
 * between them where that was later; on top from when to when the sign holds, and since when that
 * can be known.
 */
import { LinesChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignStory } from '../api/sign-wire';
import { day } from '../texts/format';
import { languageNow } from '../texts/i18n';

use([LinesChart, ScatterChart, AriaComponent, GridComponent, TooltipComponent, SVGRenderer]);

export default function StoryChart({ story }: { story: SignStory }) {
  const { t, i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption({ animation: false, aria: { enabled: true }, ...drawn(story, t) });
    const fit = () => {
      chart.resize();
    };
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      chart.dispose();
    };
  }, [story, t, i18n.language]);
  return <div ref={place} style={{ height: 190 }} className="story-chart" />;
}

const [happened, learnt, holds] = [0, 1, 2] as const;
const [citedColour, plainColour, heldColour] = ['#1f4e79', '#9aa7b4', '#c0392b'] as const;

function drawn(story: SignStory, t: TFunction) {
  const { first, last } = spanOf(story);
  const rows = ['happened', 'learnt', 'holds'].map((clock) => t(`signs.clocks.${clock}`));
  return {
    grid: { left: 64, right: 24, top: 14, bottom: 30 },
    tooltip: { trigger: 'item' as const, confine: true },
    xAxis: {
      type: 'time' as const,
      min: first,
      max: last,
      axisLabel: { hideOverlap: true, formatter: (at: number) => day(new Date(at).toISOString()) },
      splitNumber: 4,
    },
    yAxis: {
      type: 'category' as const,
      data: rows,
      axisTick: { show: false },
      splitLine: { show: true },
    },
    series: [
      delays(story),
      points(story, { clock: 'time', row: happened }),
      points(story, { clock: 'knowntime', row: learnt }),
      bars(story, last),
      knownMarks(story, t),
    ],
  };
}

/** From the first day to the last, with a little air on both sides. */
function spanOf({ given, expect, closedThrough }: SignStory) {
  const days = [
    ...given.flatMap(({ time, knowntime }) => [time, knowntime]),
    ...expect.flatMap(({ since, known, lapsed }) => [since, known, ...(lapsed ? [lapsed] : [])]),
    ...(closedThrough ? [closedThrough] : []),
  ].map((at) => Date.parse(day(at)));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const air = Math.max((last - first) * 0.06, 5 * 86_400_000);
  return { first: first - air, last: last + air };
}

/** One point a day and row; its label counts the lines. */
function points(
  { given, expect }: SignStory,
  { clock, row }: Readonly<{ clock: 'time' | 'knowntime'; row: number }>,
) {
  const cited = new Set(expect.flatMap(({ because }) => because));
  const days = new Map<string, number[]>();
  given.forEach((line, index) => {
    const on = day(line[clock]);
    days.set(on, [...(days.get(on) ?? []), index + 1]);
  });
  return {
    type: 'scatter' as const,
    symbolSize: 12,
    label: { show: true, position: 'top' as const, fontSize: 11, color: '#333' },
    labelLayout: { hideOverlap: true },
    data: [...days].map(([on, numbers]) => ({
      value: [on, row],
      itemStyle: { color: numbers.some((one) => cited.has(one)) ? citedColour : plainColour },
      label: { formatter: ranged(numbers) },
      tooltip: {
        formatter: [
          on,
          ...numbers.map((one) => `${one}. ${given[one - 1]?.title[languageNow()] ?? ''}`),
        ].join('<br/>'),
      },
    })),
  };
}

/** `2–5` rather than `2, 3, 4, 5`. */
function ranged(numbers: readonly number[]): string {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRun = numbers.length > 2 && last - first === numbers.length - 1;
  return isRun ? `${first}–${last}` : numbers.join(', ');
}

/** What was learnt later than it happened. */
const delays = ({ given }: SignStory) => ({
  type: 'lines' as const,
  coordinateSystem: 'cartesian2d' as const,
  silent: true,
  lineStyle: { color: '#d9a441', width: 1.5, type: 'dashed' as const, opacity: 1 },
  data: given
    .map(({ time, knowntime }) => [day(time), day(knowntime)] as const)
    .filter(([time, known]) => time !== known)
    .map(([time, known]) => ({
      coords: [
        [time, happened],
        [known, learnt],
      ],
    })),
});

const bars = ({ expect }: SignStory, end: number) => ({
  type: 'lines' as const,
  coordinateSystem: 'cartesian2d' as const,
  silent: true,
  lineStyle: { color: heldColour, width: 10, opacity: 0.35, cap: 'butt' as const },
  data: expect.map(({ since, lapsed }) => ({
    coords: [
      [since, holds],
      [lapsed ?? end, holds],
    ],
  })),
});

const knownMarks = ({ expect }: SignStory, t: TFunction) => ({
  type: 'scatter' as const,
  symbol: 'diamond',
  symbolSize: 14,
  itemStyle: { color: heldColour },
  data: expect.map(({ known }) => ({
    value: [known, holds],
    tooltip: { formatter: t('signs.knownOn', { date: known }) },
  })),
});
