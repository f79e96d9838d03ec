/** Expressions of mappings: the Common Expression Language, compiled once, without side effects. */
import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Expression, Made } from '@tocsin/feeds';

/** A mapping is written by people who run the system; the limits stop slips, not attacks. */
const limits = { maxAstNodes: 500, maxDepth: 50 };

export function compileExpression(source: string, variables: readonly string[]): Made<Expression> {
  const environment = new Environment({ limits });
  for (const name of variables) environment.registerVariable(name, 'dyn');
  try {
    const compiled = environment.parse(source);
    const { valid, error } = compiled.check();
    if (!valid) return { fault: said(error) };
    const evaluate: Expression['evaluate'] = (values) => {
      try {
        return { ok: compiled({ ...values }) as unknown };
      } catch (failure) {
        return { fault: said(failure) };
      }
    };
    // A variable of a macro, as in map(one, one.name), is none of ours.
    const reads = readsOf(compiled.ast).filter(({ from }) => variables.includes(from));
    return { ok: { reads, evaluate } };
  } catch (failure) {
    return { fault: said(failure) };
  }
}

/** The first line of what the library says, and the place in the expression that it points at. */
function said(failure: unknown): Readonly<{ zh: string; en: string }> {
  const text = failure instanceof Error ? failure.message : String(failure);
  const [what = text] = text.split('\n');
  const at = (failure as { range?: { start?: number } } | undefined)?.range?.start;
  const place = at === undefined ? '' : String(at + 1);
  return {
    zh: place === '' ? what : `第 ${place} 个字符处：${what}`,
    en: place === '' ? what : `at character ${place}: ${what}`,
  };
}

/** What is read of variables: `row.name`, `row["name"]`. What `has` asks for may be missing. */
function readsOf(node: ASTNode): Expression['reads'] {
  if (node.op === 'call' && node.args[0] === 'has') return [];
  const read = readOf(node);
  return read === undefined ? childrenOf(node).flatMap(readsOf) : [read];
}

function readOf(node: ASTNode): Expression['reads'][number] | undefined {
  if (node.op !== '.' && node.op !== '[]') return undefined;
  const [from, key] = node.args;
  if (from.op !== 'id') return undefined;
  if (typeof key === 'string') return { from: from.args, name: key };
  return key.op === 'value' && typeof key.args === 'string'
    ? { from: from.args, name: key.args }
    : undefined;
}

const childrenOf = (node: ASTNode): readonly ASTNode[] => nodesIn(node.args);

function nodesIn(value: unknown): readonly ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return typeof value === 'object' && value !== null && 'op' in value ? [value as ASTNode] : [];
}
