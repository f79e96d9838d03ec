/** The end: nothing accepted is dropped, nothing new is taken. */
import { expect, it } from '@jest/globals';
import { openStores, type Prepare } from './open-stores';
import { sampleEvent, sampleEvents } from './sample-events';

export function closing(prepare: Prepare): void {
  const open = openStores(prepare);

  it('answers what was accepted before it closes', async () => {
    const store = await open();
    const calls = Array.from({ length: 20 }, (_, n) => store.append(sampleEvents(50, `${n}-`)));
    const command = store.appendToStream('s', 0, [sampleEvent('command', { stream: 's' })]);
    await store.close();
    const answers = (await Promise.all(calls)).flat();
    expect(answers.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1000);
    expect((await command).outcome).toBe('recorded');
  });

  it('rejects everything afterwards, and closes twice without harm', async () => {
    const store = await open();
    await store.close();
    await store.close();
    await expect(store.append([sampleEvent('1')])).rejects.toThrow('closed');
    await expect(store.append([])).rejects.toThrow('closed');
    await expect(store.appendToStream('s', 0, [sampleEvent('1', { stream: 's' })])).rejects.toThrow(
      'closed',
    );
    await expect(store.readAfter(0, 1)).rejects.toThrow('closed');
    await expect(store.readHistory(['A'])).rejects.toThrow('closed');
    await expect(store.head()).rejects.toThrow('closed');
  });
}
