import { beforeAll, expect, it } from '@jest/globals';
import { describeWith, kafka } from '../real-parts';
import { drill, type Drilled } from './drill';

describeWith(kafka)('the same events by file, and through a Kafka that is killed', () => {
  let drilled: Drilled;

  beforeAll(async () => {
    drilled = await drill({ obligors: 60, years: 5, rounds: 1 }, () => undefined);
  }, 600_000);

  it('records everything that was sent, once', () => {
    const { sent, kafka: by } = drilled;
    expect(sent).toBeGreaterThan(15_000);
    expect(by.log).toMatchObject({ events: sent, ids: sent });
    expect(by.quarantined).toBe(0);
  });

  it('records the same by both ways', () => {
    expect(drilled.kafka.log).toEqual(drilled.file.log);
  });

  it('raises the same alerts, with the same evidence', () => {
    expect(drilled.kafka.alerts.length).toBeGreaterThan(10);
    expect(drilled.kafka.alerts).toEqual(drilled.file.alerts);
  });
});
