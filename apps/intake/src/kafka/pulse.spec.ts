import { describe, expect, it } from '@jest/globals';
import { createPulse } from './pulse';

const limits = { silentMs: 1_000, joinsMax: 3, windowMs: 500 };

describe('the pulse of a consumer', () => {
  it('is stuck when nothing was heard for too long', () => {
    let time = 0;
    const pulse = createPulse(limits, () => time);
    time = 1_000;
    expect(pulse.diagnosis()).toBeUndefined();
    time = 1_001;
    expect(pulse.diagnosis()).toBe('stuck');
    pulse.note('alive');
    expect(pulse.diagnosis()).toBeUndefined();
  });

  it('is unstable when it joins over and over and reads nothing', () => {
    let time = 0;
    const pulse = createPulse(limits, () => time);
    for (let n = 0; n < 3; n += 1) pulse.note('joined');
    expect(pulse.diagnosis()).toBeUndefined();
    pulse.note('joined');
    expect(pulse.diagnosis()).toBe('unstable');
    pulse.progress();
    expect(pulse.diagnosis()).toBeUndefined();
    time = 501;
    for (let n = 0; n < 3; n += 1) pulse.note('joined');
    // The joins before are out of the window.
    expect(pulse.diagnosis()).toBeUndefined();
  });

  it('knows whether anything was ever read', () => {
    const pulse = createPulse(limits, () => 0);
    expect(pulse.hasProgressed()).toBe(false);
    pulse.progress();
    expect(pulse.hasProgressed()).toBe(true);
  });
});
