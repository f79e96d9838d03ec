import { describe, expect, it } from '@jest/globals';
import { templateParts } from './template';

describe('templates', () => {
  it('mix text with columns, joined values and places', () => {
    expect(templateParts('G-{fromId}-{owner.party}-{$line}', ['owner'])).toEqual([
      'G-',
      { from: 'row', name: 'fromId', padTo: 0 },
      '-',
      { from: 'owner', name: 'party', padTo: 0 },
      '-',
      { from: 'place', name: '$line', padTo: 0 },
    ]);
  });

  it('pad, know columns in Chinese, and columns with a dot where no join is meant', () => {
    expect(templateParts('{企业编号:014}', [])).toEqual([
      { from: 'row', name: '企业编号', padTo: 14 },
    ]);
    expect(templateParts('{a.b}', [])).toEqual([{ from: 'row', name: 'a.b', padTo: 0 }]);
  });

  it('write a brace twice to mean one', () => {
    expect(templateParts('{{x}}', [])).toEqual(['{', 'x', '}']);
  });

  it('refuse braces that do not match or hold nothing', () => {
    const wrong = ['{a', 'a}', '{}', '{a:14}', '{a{b}}'];
    expect(wrong.map((text) => templateParts(text, []))).toEqual(wrong.map(() => undefined));
  });
});
