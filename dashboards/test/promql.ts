/** What a PromQL expression names, by Prometheus's own grammar. */
import { parser } from '@prometheus-io/lezer-promql';

type Named = Readonly<{
  metric: string;
  /** Labels in its matchers. */
  labels: readonly string[];
}>;

export type Parsed = Readonly<{
  /** Where the grammar gave up; empty for what parses. */
  errors: readonly string[];
  selectors: readonly Named[];
  /** Labels that results are grouped by. */
  grouped: readonly string[];
  /** Functions, and the metrics and ranges they are called on, as written. */
  calls: readonly Readonly<{ name: string; body: string }>[];
}>;

export function parsePromQl(expression: string): Parsed {
  const text = expression.replaceAll('$__rate_interval', '5m').replaceAll(/\$\{?\w+\}?/g, 'x');
  const errors: string[] = [];
  const selectors: { metric: string; labels: string[] }[] = [];
  const grouped: string[] = [];
  const calls: { name: string; body: string }[] = [];
  parser.parse(text).iterate({
    enter: ({ name, from, to, node, type }) => {
      const written = text.slice(from, to);
      if (type.isError) errors.push(`${text.slice(0, from)}⟨here⟩${text.slice(from)}`);
      if (name === 'VectorSelector') {
        const metric = node.getChild('Identifier');
        selectors.push({ metric: metric ? text.slice(metric.from, metric.to) : '', labels: [] });
      }
      if (name === 'LabelName' && node.parent?.name === 'GroupingLabels') grouped.push(written);
      else if (name === 'LabelName') selectors.at(-1)?.labels.push(written);
      if (name === 'FunctionCall') {
        calls.push({ name: written.slice(0, written.indexOf('(')).trim(), body: written });
      }
    },
  });
  return { errors, selectors, grouped, calls };
}
