/** As much of Markdown as the pages of the signs use: paragraphs, lists, tables, code, emphasis. */
import { Fragment, type ReactNode } from 'react';

export function Markdown({ text }: { text: string }) {
  return (
    <div className="prose">
      {text.split(/\n{2,}/).map((block, index) => (
        <Block key={index} lines={block.split('\n')} />
      ))}
    </div>
  );
}

function Block({ lines }: { lines: readonly string[] }) {
  const [first = ''] = lines;
  if (first.startsWith('|')) return <Grid lines={lines} />;
  if (/^(-|\d+\.) /.test(first)) {
    const items = entries(lines).map((item, index) => <li key={index}>{inline(item)}</li>);
    return first.startsWith('-') ? <ul>{items}</ul> : <ol>{items}</ol>;
  }
  return <p>{inline(lines.join(' '))}</p>;
}

/** The entries of a list; a line that begins none belongs to the one before. */
function entries(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const line of lines) {
    const entry = /^\s*(?:-|\d+\.) (.*)$/.exec(line)?.[1];
    if (entry === undefined) found.push(`${found.pop() ?? ''} ${line.trim()}`);
    else found.push(entry);
  }
  return found;
}

function Grid({ lines }: { lines: readonly string[] }) {
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell}>{inline(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Code, strong and emphasised words; links keep their words only. */
function inline(text: string): ReactNode {
  const plain = text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  return plain.split(/(`[^`]+`|\*\*[^*]+\*\*|(?<!\w)_[^_]+_(?!\w))/).map((part, index) => {
    if (part.startsWith('`') && part.length > 1)
      return <code key={index}>{part.slice(1, -1)}</code>;
    if (part.startsWith('**') && part.length > 4)
      return <strong key={index}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('_') && part.length > 2) return <em key={index}>{part.slice(1, -1)}</em>;
    return <Fragment key={index}>{part}</Fragment>;
  });
}
